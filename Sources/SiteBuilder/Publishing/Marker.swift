/// The file that tells an output from a folder that somebody made for something else.
enum Marker {
    static let name = ".hjemmel"

    static let text = """
        Denne mappen er laget av hjemmel. Neste bygging skifter ut filene i listen under, og lar alt
        annet ligge.

        """
}
