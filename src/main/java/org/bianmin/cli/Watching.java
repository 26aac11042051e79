package org.bianmin.cli;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import org.bianmin.report.Messages;

/** Runs something again whenever a file below some folders has changed, until it is interrupted. */
final class Watching {
    /** Names that are told of one change; a change of branch has hundreds. */
    private static final int MOST = 5;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Terminal terminal;
    private final Messages messages;
    private final List<Path> folders;

    Watching(Terminal terminal, Messages messages, List<Path> folders) {
        this.terminal = terminal;
        this.messages = messages;
        this.folders = folders;
    }

    /**
     * Runs it, waits, and runs it again.
     *
     * @return how it came out last
     */
    ExitCode run(Supplier<ExitCode> round) {
        try (ChangedFiles files = new ChangedFiles(folders, List.of(".yaml", ".drl"), ChangeSignals.ofSystem())) {
            ExitCode code = round.get();
            terminal.say("cli.watching", names(folders));
            try {
                while (true) {
                    List<Path> changed = files.await();
                    terminal.say("cli.changed", TIME.format(LocalTime.now()), names(changed));
                    terminal.afresh();
                    code = round.get();
                }
            } catch (InterruptedException e) {
                return code;
            }
        }
    }

    private String names(List<Path> paths) {
        List<String> names = paths.stream().limit(MOST).map(Path::toString).toList();
        String told = String.join(messages.text("list.separator"), names);
        return paths.size() > MOST ? messages.text("list.and_others", told) : told;
    }
}
