#!/usr/bin/env python3
"""An independent calculation of the Norwegian calendar for 1900-2199, standard library only.

Easter by Gauss's method with Lichtenberg's correction (the generator uses the Meeus/Butcher form), holidays by
datetime arithmetic, ISO weeks by datetime.isocalendar. Without argument: prints the table that is kept beside this
script as calendar.txt. With --easter YEAR ...: prints Easter of those years.

One line per year: year, Easter (MMDD), number of ISO weeks, Monday of ISO week 1 (YYYYMMDD), number of working
days, and the holidays (MMDD) in order of the year, of which two may be the same day.
"""
import datetime as dt
import sys


def easter(year):
    k = year // 100
    m = 15 + (3 * k + 3) // 4 - (8 * k + 13) // 25
    s = 2 - (3 * k + 3) // 4
    a = year % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    full_moon = 21 + d - r
    first_sunday_of_march = 7 - (year + year // 4 + s) % 7
    ahead = 7 - (full_moon - first_sunday_of_march) % 7
    return dt.date(year, 3, 1) + dt.timedelta(days=full_moon + ahead - 1)


def holidays(year):
    days = [easter(year) + dt.timedelta(days=n) for n in (-3, -2, 0, 1, 39, 49, 50)]
    days += [dt.date(year, 1, 1), dt.date(year, 12, 25), dt.date(year, 12, 26)]
    if year >= 1947:
        days += [dt.date(year, 5, 1), dt.date(year, 5, 17)]
    return sorted(days)


def line(year):
    free = set(holidays(year))
    day = dt.date(year, 1, 1)
    working = 0
    while day.year == year:
        working += day.weekday() < 5 and day not in free
        day += dt.timedelta(days=1)
    weeks = dt.date(year, 12, 28).isocalendar()[1]
    monday = dt.date.fromisocalendar(year, 1, 1)
    names = " ".join(d.strftime("%m%d") for d in holidays(year))
    return f"{year} {easter(year):%m%d} {weeks} {monday:%Y%m%d} {working} {names}"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--easter"]:
        for year in sys.argv[2:]:
            print(easter(int(year)))
    else:
        for year in range(1900, 2200):
            print(line(year))
