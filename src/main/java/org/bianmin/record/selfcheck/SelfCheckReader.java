package org.bianmin.record.selfcheck;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.TextFile;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.RecordReader;

/** Reads what a centre answered about itself, whatever it answered on, and makes a record of it. */
public final class SelfCheckReader {
    /** Of answers with all their photos; the page saves no more. */
    private static final int MOST_BYTES = 64 << 20;

    private final Catalogue catalogue;
    private final RecordReader records;

    /**
     * @param catalogue the words, questions and standards that may be named
     * @param today no self-check is later than this day
     */
    public SelfCheckReader(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.records = new RecordReader(catalogue, today);
    }

    /**
     * Reads a workbook or a file of answers; which of them it is tells its content, not its name.
     *
     * @throws InvalidInput with everything that is wrong in it
     */
    public AnsweredForm read(Path file) {
        String name = file.toString();
        byte[] bytes = TextFile.bytes(file, MOST_BYTES);
        Problems problems = new Problems();
        if (WorkbookFile.isZip(bytes)) {
            limited(name, bytes, WorkbookFile.MOST_BYTES);
            return new WorkbookReader(name, catalogue.vocabulary(), problems)
                    .read(new WorkbookFile(name).checked(bytes));
        }
        if (WorkbookFile.isOld(bytes)) {
            throw new InvalidInput(new Problem(new Place(name, 1, 1), "old_workbook"));
        }
        if (!isJson(bytes)) {
            throw new InvalidInput(new Problem(new Place(name, 1, 1), "not_a_form"));
        }
        return new AnswersReader(problems).read(YamlFile.parseJson(name, bytes));
    }

    private static void limited(String name, byte[] bytes, int most) {
        if (bytes.length > most) {
            throw new InvalidInput(new Problem(new Place(name, 1, 1), "too_large", bytes.length, most));
        }
    }

    /** Answers are a mapping in braces. */
    private static boolean isJson(byte[] bytes) {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        int at =
                bytes.length >= mark.length && Arrays.equals(Arrays.copyOf(bytes, mark.length), mark) ? mark.length : 0;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at < bytes.length && bytes[at] == '{';
    }

    /**
     * The record of a self-check.
     *
     * @param file where the answers stand, for messages
     * @param target where the record is to stand, with the register and the plan that hold there
     * @throws InvalidInput with everything that is wrong in the answers
     */
    public InspectionRecord record(Path file, AnsweredForm form, Path target) {
        Problems problems = new Problems();
        SelfCheckNode node = new SelfCheckNode(catalogue.vocabulary(), new Place(file.toString(), 1, 1), problems);
        Node root = node.of(form);
        problems.orElseThrow();
        return records.read(target, root);
    }
}
