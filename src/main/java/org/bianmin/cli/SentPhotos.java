package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.quarter.Numbering;
import org.bianmin.record.selfcheck.AnsweredPhoto;
import org.bianmin.report.Messages;
import org.bianmin.report.photo.ReceivedPhoto;

/**
 * The photos that a centre sent with its answers, encoded anew, as evidence of its record.
 *
 * @param files by name in the folder of the evidence: the number of the question and that of the photo
 */
record SentPhotos(Map<String, byte[]> files) {
    /**
     * Looks at what was sent.
     *
     * @param numbering the numbers of the questions where the record is to stand
     * @throws org.bianmin.catalogue.yaml.InvalidInput if one is no photo, or belongs to no question
     */
    static SentPhotos of(List<AnsweredPhoto> sent, Numbering numbering) {
        Problems problems = new Problems();
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<Integer, List<byte[]>> byNumber = new LinkedHashMap<>();
        for (AnsweredPhoto photo : sent) {
            Optional<Integer> number = numbering.number(photo.question());
            Optional<byte[]> anew = ReceivedPhoto.encodedAnew(photo.bytes());
            if (number.isEmpty()) {
                problems.unknown(photo.place(), "unknown_question", photo.question(), numbering.questions());
            } else if (anew.isEmpty()) {
                problems.add(photo.place(), "not_a_photo", photo.question());
            } else {
                List<byte[]> before = byNumber.computeIfAbsent(number.get(), none -> new ArrayList<>());
                before.add(anew.get());
                files.put(Messages.CHINESE.text("file.sent_photo", number.get(), before.size()), anew.get());
            }
        }
        problems.orElseThrow();
        return new SentPhotos(files);
    }

    /** Takes away what was written into a folder. */
    void remove(Path folder) throws IOException {
        for (String file : files.keySet()) {
            Files.deleteIfExists(folder.resolve(file));
            Files.deleteIfExists(folder.resolve(file).getParent());
        }
        Files.deleteIfExists(folder);
    }

    /** Writes them into a folder that is not there yet; without photos there is none. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            WholeFile.create(path, file.getValue());
        }
    }
}
