package de.beteiligungsbuch.service.auditor.verdict;

/** Something that an auditor checked and that does not hold. The message shows what disagrees. */
public final class DoesNotHold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    private DoesNotHold(Finding finding, Throwable cause) {
        super(finding.toString(), cause);
        this.finding = finding;
    }

    /** That it does not hold, and where. */
    public DoesNotHold(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    /** That it does not hold, found by a check that said so itself. */
    public static DoesNotHold because(Finding finding, Throwable cause) {
        return new DoesNotHold(finding, cause);
    }

    /** What and where. */
    public Finding finding() {
        return finding;
    }
}
