package org.bianmin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bianmin.report.Messages;
import org.bianmin.report.PdfReport;
import org.bianmin.report.sheet.ProposalSheet;
import org.bianmin.score.sheet.ScoreSheet;

/**
 * What is proposed apart from points (通报、约谈、待岗), in a folder of its own beside the reports: it is for the office alone
 * and never sent with them.
 */
final class ProposalFiles {
    private final Path folder;
    private final ProposalSheet proposals = new ProposalSheet(Messages.CHINESE);

    /** @param reports the folder of the reports */
    ProposalFiles(Path reports) {
        this.folder = reports.resolve(Messages.CHINESE.text("cli.internal_folder"));
    }

    /**
     * Writes the proposals of one sheet; where nothing is proposed any more, what an earlier run proposed goes.
     *
     * @param name name of the files without their endings
     */
    void write(String name, ScoreSheet sheet, boolean sample, PdfReport pdf) throws IOException {
        Path text = folder.resolve(name + ".txt");
        Path page = folder.resolve(name + ".pdf");
        Optional<Map<String, Object>> proposed = proposals.of(sheet, sample);
        if (proposed.isEmpty()) {
            Files.deleteIfExists(text);
            Files.deleteIfExists(page);
            return;
        }
        Files.createDirectories(folder);
        WholeFile.replace(text, (String.join("\n", proposals.text(sheet)) + "\n").getBytes(StandardCharsets.UTF_8));
        WholeFile.replace(page, pdf.proposals(proposed.get()).bytes());
    }
}
