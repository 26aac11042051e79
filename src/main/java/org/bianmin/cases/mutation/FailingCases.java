package org.bianmin.cases.mutation;

import java.util.List;
import java.util.stream.Collectors;
import org.bianmin.cases.CaseRunner;

/** Cases fail already without any change; they could not tell a mutant from the standard. */
public final class FailingCases extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<CaseRunner.Failure> failures;

    public FailingCases(List<CaseRunner.Failure> failures) {
        super(failures.stream()
                .map(failure -> failure.which().place() + " " + failure.clause() + ": " + failure.expected() + " / "
                        + failure.actual())
                .collect(Collectors.joining("; ")));
        this.failures = List.copyOf(failures);
    }

    public List<CaseRunner.Failure> failures() {
        return failures;
    }
}
