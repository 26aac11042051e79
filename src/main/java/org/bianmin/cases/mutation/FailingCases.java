package org.bianmin.cases.mutation;

import java.util.List;
import java.util.stream.Collectors;
import org.bianmin.cases.CaseRunner;
import org.bianmin.cases.SchemeCaseRunner;
import org.bianmin.catalogue.yaml.Place;

/** Cases fail already without any change; they could not tell a mutant from the standard. */
public final class FailingCases extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Failing> cases;

    private FailingCases(List<Failing> cases) {
        super(cases.stream()
                .map(failing -> failing.place() + " " + failing.why())
                .collect(Collectors.joining("; ")));
        this.cases = List.copyOf(cases);
    }

    /**
     * One of them.
     *
     * @param name its name
     * @param why of what it expects something else, and what
     */
    public record Failing(Place place, String name, String why) {}

    static FailingCases of(List<CaseRunner.Failure> failures) {
        return new FailingCases(failures.stream()
                .map(failure -> new Failing(
                        failure.which().place(),
                        failure.which().name(),
                        failure.clause() + ": " + failure.expected() + " / " + failure.actual()))
                .toList());
    }

    static FailingCases ofSchemes(List<SchemeCaseRunner.Failure> failures) {
        return new FailingCases(failures.stream()
                .map(failure -> new Failing(
                        failure.which().place(),
                        failure.which().name(),
                        failure.target() + ": " + failure.expected() + " / " + failure.actual()))
                .toList());
    }

    /** Which, in the order of the files. */
    public List<Failing> cases() {
        return cases;
    }
}
