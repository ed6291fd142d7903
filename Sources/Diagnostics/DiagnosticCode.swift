/// The stable name of a kind of fault; the raw value is what the coordinator sees and searches for.
///
/// A code is never given another meaning. Each has an entry in the coordinator's guide
/// (`DiagnosticCode+Guide.swift`), which the compiler demands.
public enum DiagnosticCode: String, CaseIterable, Sendable {
    // Files
    case fileNotUTF8 = "fil-ikke-utf8"
    case fileHasNUL = "fil-nul-tegn"
    case fileTooLarge = "fil-for-stor"
    case fileUnreadable = "fil-uleselig"
    case fileSymbolicLink = "fil-symbolsk-lenke"
    case fileLikeRepository = "fil-som-git-arkiv"
    case fileNameInvalid = "filnavn-ugyldig"
    case fileNameCase = "filnavn-bare-ulik-skrift"
    case fileMissing = "fil-mangler"
    case fileUnused = "fil-ukjent-plass"
    case fileContent = "fil-innhold"
    case fileCopy = "fil-kopi"
    case fileNameWindows = "filnavn-windows"

    // YAML and front matter
    case frontMatterMissing = "hode-mangler"
    case frontMatterUnclosed = "hode-ikke-lukket"
    case yamlSyntax = "yaml-skrivefeil"
    case yamlAnchor = "yaml-anker"
    case yamlNesting = "yaml-dybde"
    case yamlDuplicateKey = "yaml-dobbel-nokkel"
    case yamlUnknownKey = "yaml-ukjent-nokkel"
    case yamlMissingKey = "yaml-mangler-nokkel"
    case yamlType = "yaml-feil-type"
    case yamlChoice = "yaml-ugyldig-verdi"
    case yamlComment = "yaml-kommentar"
    case yamlMeaning = "yaml-annen-mening"
    case dateInvalid = "dato-ugyldig"
    case dayAhead = "dato-fram-i-tid"
    case intervalInvalid = "tidsrom-ugyldig"
    case formatUnknown = "format-ukjent"
    case duplicateID = "id-dobbel"
    case idInvalid = "id-ugyldig"

    // Chapters
    case roleUnknown = "rolle-ukjent"
    case approvedByOwner = "godkjent-av-ansvarlig"
    case approvalMissing = "godkjenning-mangler"
    case approvalWithoutChecksum = "godkjenning-uten-sjekksum"
    case changedAfterApproval = "endret-etter-godkjenning"
    case approvedTextMissing = "godkjent-tekst-mangler"
    case reviewOverdue = "revisjon-forfalt"
    case titleTwice = "tittel-dobbel"
    case templateText = "tekst-fra-mal"
    case addressTaken = "adresse-dobbel"
    case addressInvalid = "adresse-ugyldig"
    case replacementMissing = "utgatt-uten-erstatning"
    case headingLevelOne = "overskrift-niva-1"
    case markdownHostile = "markdown-for-tungt"
    case rawHTML = "html-i-tekst"
    case listNumber = "liste-nummer"
    case markupLeft = "markdown-uten-virkning"
    case markupForeign = "markdown-annet-program"
    case textLost = "tekst-borte"
    case conflictMarker = "git-konflikt"
    case linkBroken = "lenke-brutt"
    case anchorBroken = "anker-brutt"
    case linkUnsafe = "lenke-utrygg"
    case linkToDraft = "lenke-til-utkast"
    case linkOutside = "lenke-utenfor"
    case imageMissing = "bilde-mangler"
    case answerNotInText = "svar-ikke-i-teksten"

    // Law
    case lawUnknown = "lov-ukjent"
    case sectionUnknown = "lov-ukjent-paragraf"
    case basisInvalid = "lovgrunnlag-ugyldig"
    case basisNotMentioned = "lovgrunnlag-ikke-nevnt"
    case mentionNotBasis = "lov-nevnt-uten-lovgrunnlag"
    case lawRepealed = "lov-opphevet"
    /// Two laws are equally likely for a section that names none.
    case lawUndecided = "lov-uavgjort"
    case lawLetter = "lov-bokstav"
    case lawWithoutSign = "lov-uten-paragraftegn"
    case lawMisspelt = "lov-skrivefeil"
    case lawNameAmbiguous = "lov-flertydig-navn"
    case lawChanged = "lov-endret"
    case coverageMissing = "dekning-mangler"

    // Forms
    case formAnswers = "skjema-svar"
    case formField = "skjema-felt"
    case formPersonalData = "skjema-personopplysning"
    case formNote = "skjema-notat"

    // Personal data
    case identityNumber = "personvern-fodselsnummer"
    case syntheticNumber = "personvern-syntetisk"
    case numberInAddress = "personvern-nummer-i-adresse"
    case accountNumber = "personvern-kontonummer"
    case phoneNumber = "personvern-telefon"
    case emailAddress = "personvern-epost"
    case caseNumber = "personvern-saksnummer"
    case personName = "personvern-navn"
    case homeAddress = "personvern-bosted"
    case fileUnread = "personvern-ulest-fil"
    case imageMetadata = "personvern-bilde"
    case documentAuthor = "personvern-forfatter"

    // Plain language
    case longSentence = "sprak-lang-setning"
    case heavyText = "sprak-tung-tekst"
    case heavyWord = "sprak-tungt-ord"
    case navCapitals = "sprak-nav"
    case referenceForm = "lov-skrivemate"
    case headingSkips = "overskrift-hopper"
    case linkText = "lenke-uten-navn"
    case fewSearchWords = "sokeord-for-faa"

    // What the coordinator allows
    case allowanceInvalid = "tillat-ugyldig"

    // Paths for new employees
    case pathWithoutSteps = "opplaring-uten-steg"
    case pathStepWithoutLink = "opplaring-steg-uten-lenke"
    case pathStepForm = "opplaring-steg-form"
    case pathStepRetired = "opplaring-steg-utgatt"
    case pathQuestionForm = "opplaring-sporsmal"
    case pathMissesSection = "opplaring-mangler-paragraf"

    // The annual wheel
    case recurrenceInvalid = "arshjul-nar"
    case categoryUnknown = "arshjul-ukjent-kategori"
    case activityUnknown = "arshjul-ukjent-aktivitet"

    // Internal control and risk
    case numberInvalid = "tall-ugyldig"
    case formUnknown = "kontroll-ukjent-skjema"
    case pointUnknown = "kontroll-ukjent-punkt"
    case officeUnknown = "kontor-ukjent"
    case answersInvalid = "kontroll-svar"

    // Offices
    case valueUnknown = "kontor-ukjent-verdi"
    case valueMissing = "kontor-mangler-verdi"
    case valueUnused = "kontor-ubrukt-verdi"
    case additionWithoutChapter = "tillegg-uten-kapittel"
    case replacementInvalid = "erstatning-ugyldig"
    case localOutdated = "lokal-eldre-enn-felles"
    case adoptionMissing = "vedtak-mangler"

    /// How much a fault of this kind matters.
    ///
    /// A notice is what comes about by time, or by what others did, without a line of the text being
    /// wrong: nobody has decided yet. What a reader would be led astray by is a fault of the text,
    /// also when time brought it: a repealed section, a retired step, a missing cover.
    public var severity: Severity {
        switch self {
        case .listNumber, .markupLeft, .markupForeign, .textLost, .rawHTML, .linkUnsafe,
            .linkToDraft, .fileUnused, .fileContent,
            .fileCopy, .fileNameWindows, .dayAhead, .titleTwice, .yamlComment, .yamlMeaning,
            .lawRepealed,
            .coverageMissing,
            .replacementMissing, .sectionUnknown,
            .lawLetter, .lawUndecided,
            .lawMisspelt, .lawNameAmbiguous, .allowanceInvalid, .accountNumber, .phoneNumber,
            .emailAddress, .caseNumber, .personName, .imageMetadata, .documentAuthor,
            .approvalWithoutChecksum,
            .syntheticNumber, .numberInAddress, .homeAddress, .fileUnread,
            .pathStepRetired, .pathMissesSection, .formPersonalData:
            .warning
        case .approvalMissing, .changedAfterApproval, .reviewOverdue, .lawChanged, .localOutdated,
            .adoptionMissing:
            .notice
        case .basisNotMentioned, .mentionNotBasis, .lawWithoutSign, .longSentence, .heavyText,
            .heavyWord, .navCapitals, .referenceForm, .headingSkips, .linkText, .valueUnused,
            .fewSearchWords:
            .hint
        default: .error
        }
    }
}
