package org.bianmin.cli;

import java.nio.file.Path;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Publication;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.source.PublishedText;
import org.bianmin.catalogue.source.SourceLint;

/** Holds a standard against its published text, and says what to write into the standard when nothing is left over. */
final class SourceComparison {
    private final Terminal terminal;
    private final Catalogue catalogue;

    SourceComparison(Terminal terminal, Catalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    ExitCode run(Standard standard, Path file) {
        PublishedText text = PublishedText.read(file);
        SourceLint lint = new SourceLint(catalogue, standard);
        SourceLint.Outcome outcome = lint.compare(text);
        terminal.problems(outcome.deviating());
        terminal.problems(outcome.dropped());
        terminal.say(
                "cli.compared",
                standard.id(),
                outcome.quotes(),
                outcome.spans(),
                outcome.deviating().size(),
                outcome.dropped().size());
        if (!outcome.clean()) {
            return ExitCode.INVALID;
        }
        if (lint.fresh() && checkedAgainst(standard, text)) {
            terminal.say("cli.checked_same");
        } else {
            checked(standard, text, lint);
        }
        return ExitCode.MET;
    }

    private static boolean checkedAgainst(Standard standard, PublishedText text) {
        return standard.publication()
                .checked()
                .map(Publication.Checked::sha256)
                .filter(text.sha256()::equals)
                .isPresent();
    }

    /** The file is kept by hand, comments and all, so a person writes this into it. */
    private void checked(Standard standard, PublishedText text, SourceLint lint) {
        terminal.say("cli.checked_write", catalogue.file(standard));
        terminal.line("checked:");
        terminal.line("  on: " + Settings.today());
        terminal.line("  sha256: " + text.sha256());
        terminal.line("  content: " + lint.content());
    }
}
