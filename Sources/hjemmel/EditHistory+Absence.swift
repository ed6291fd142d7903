import Handbook

extension EditHistory {
    /// Says on standard error why no chapter tells when it was last edited, and what to do about it.
    func tellAbsence() {
        let reason: String
        switch absence {
        case nil: return
        case .shallow:
            reason = "bare en del av historikken i git er hentet. Kjør «git fetch --unshallow»."
        case .refused(let message): reason = message
        }
        Output.error("hjemmel: Kapitlene viser ikke når de sist ble redigert: \(reason)")
    }
}
