package org.bianmin.report.photo;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bianmin.catalogue.Digest;
import org.bianmin.record.evidence.Evidence;

/**
 * The files that prove one record. Each is looked at when it is first asked for, so that who asks for none pays
 * nothing; no picture is kept. Made for one thread.
 */
public final class Photos implements Pictures {
    private final Evidence evidence;
    private final Map<String, Photo> looked = new LinkedHashMap<>();

    /**
     * @param evidence where the files are
     */
    public Photos(Evidence evidence) {
        this.evidence = evidence;
    }

    /** All photos (JPEG and PNG), by their suffix, in the order of the record. */
    public List<Photo> all() {
        return evidence.files().keySet().stream()
                .filter(file -> PictureFormat.ofName(file).isPresent())
                .map(this::look)
                .toList();
    }

    /** The photo of this name that a report can show; absent when there is none. */
    public Optional<Photo> printable(String file) {
        return evidence.files().containsKey(file) && PictureFormat.ofName(file).isPresent()
                ? Optional.of(look(file)).filter(Photo::printable)
                : Optional.empty();
    }

    private Photo look(String file) {
        Photo known = looked.get(file);
        if (known == null) {
            known = new PhotoFile(file, evidence.files().get(file)).look();
            looked.put(file, known);
        }
        return known;
    }

    @Override
    public Optional<byte[]> of(String file) {
        return printable(file)
                .flatMap(photo -> new PhotoFile(file, evidence.files().get(file)).picture(photo));
    }

    /** Digest of all files, their names and the numbers by which they were placed; absent when there are no files. */
    public Optional<String> digest() {
        if (evidence.files().isEmpty()) {
            return Optional.empty();
        }
        Map<String, byte[]> digests = new TreeMap<>();
        digests.put("", String.join("\n", evidence.numbering().questions()).getBytes(StandardCharsets.UTF_8));
        evidence.files().keySet().forEach(file -> digests.put(file, sha256(file).getBytes(StandardCharsets.UTF_8)));
        return Optional.of(Digest.of(digests));
    }

    private String sha256(String file) {
        if (PictureFormat.ofName(file).isPresent()) {
            return look(file).sha256();
        }
        try {
            return Digest.of(evidence.files().get(file));
        } catch (UncheckedIOException e) {
            // Its name counts all the same.
            return "";
        }
    }
}
