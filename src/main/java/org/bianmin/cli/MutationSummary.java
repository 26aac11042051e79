package org.bianmin.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.bianmin.report.Messages;

/** The table at the end of {@code standards mutate}, and whether it is good enough. */
final class MutationSummary {
    /** Of the changes of a standard, in per cent; of the rules every one. */
    private static final BigDecimal LEAST = new BigDecimal("95");

    private final Terminal terminal;
    private final Messages messages;

    MutationSummary(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    ExitCode print(List<Tally> tallies) {
        terminal.table(
                Stream.of("part", "refused", "caught", "survived", "rate")
                        .map(column -> messages.text("cli.mutate." + column))
                        .toList(),
                tallies.stream().map(this::row).toList());
        List<Tally> below = tallies.stream().filter(tally -> !enough(tally)).toList();
        below.forEach(tally -> terminal.warn("cli.mutate_below", name(tally), tally.rate(), least(tally)));
        return below.isEmpty() ? ExitCode.MET : ExitCode.INVALID;
    }

    private List<String> row(Tally tally) {
        return List.of(
                name(tally),
                String.valueOf(tally.refused()),
                String.valueOf(tally.caught()),
                String.valueOf(tally.survived()),
                tally.rate().toPlainString() + "%");
    }

    private String name(Tally tally) {
        return Mutations.OTHER_PARTS.contains(tally.part())
                ? messages.text("cli.mutate." + tally.part())
                : tally.part();
    }

    /** A part of which nothing could be noticed has shown nothing. */
    private static boolean enough(Tally tally) {
        return tally.counted() > 0 && tally.rate().compareTo(least(tally)) >= 0;
    }

    private static BigDecimal least(Tally tally) {
        return tally.part().equals(Mutations.RULES) ? new BigDecimal("100") : LEAST;
    }
}
