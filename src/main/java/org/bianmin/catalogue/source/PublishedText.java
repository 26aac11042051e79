package org.bianmin.catalogue.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bianmin.catalogue.Digest;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.TextFile;

/**
 * A published text, or a part of it, in which words are looked up without regard to white space: in copies of scans and
 * web pages it stands in the middle of sentences and means nothing.
 */
public final class PublishedText {
    /** In bytes. A compilation of nine documents is some hundred and fifty kilobytes. */
    public static final int MAXIMUM_SIZE = 8 << 20;

    private final String file;
    private final String sha256;
    private final String text;
    /** The characters that are no white space. */
    private final String bare;
    /** Where in the text each of these stands. */
    private final int[] at;

    private PublishedText(String file, String sha256, String text, String bare, int[] at) {
        this.file = file;
        this.sha256 = sha256;
        this.text = text;
        this.bare = bare;
        this.at = at;
    }

    /**
     * Reads a text.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput if it is no UTF-8 text of at most {@link #MAXIMUM_SIZE} bytes
     */
    public static PublishedText read(Path file) {
        byte[] bytes = TextFile.bytes(file, MAXIMUM_SIZE);
        String text = TextFile.text(file.toString(), bytes);
        int[] at = IntStream.range(0, text.length())
                .filter(i -> !isWhite(text.charAt(i)))
                .toArray();
        return new PublishedText(file.toString(), Digest.of(bytes), text, bare(text), at);
    }

    /** A text without its white space, be it of half or full width. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.chars().filter(c -> !isWhite(c)).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static boolean isWhite(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    String file() {
        return file;
    }

    /** Digest of the whole file. */
    public String sha256() {
        return sha256;
    }

    /** The text without white space; a position in it is what the other methods take. */
    String bare() {
        return bare;
    }

    /** Only what stands between two positions. */
    PublishedText part(int from, int to) {
        return new PublishedText(file, sha256, text, bare.substring(from, to), Arrays.copyOfRange(at, from, to));
    }

    /** Every place at which words stand. */
    List<Stretch> find(String words) {
        String wanted = bare(words);
        List<Stretch> found = new ArrayList<>();
        for (int from = wanted.isEmpty() ? -1 : bare.indexOf(wanted);
                from >= 0;
                from = bare.indexOf(wanted, from + 1)) {
            found.add(new Stretch(from, from + wanted.length()));
        }
        return List.copyOf(found);
    }

    /** A number that stands immediately before a stretch, and is not the end of a longer one. */
    Optional<Stretch> cellBefore(Stretch stretch, String number) {
        int from = stretch.from() - number.length();
        if (number.isEmpty() || from < 0 || !bare.startsWith(number, from)) {
            return Optional.empty();
        }
        boolean inOnePiece = at[stretch.from() - 1] - at[from] == number.length() - 1;
        boolean longer = at[from] > 0 && Character.isDigit(text.charAt(at[from] - 1));
        return inOnePiece && !longer ? Optional.of(new Stretch(from, stretch.from())) : Optional.empty();
    }

    /** Where a position is in the file. */
    Place place(int position) {
        int offset = at[position];
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Place(file, line + 1, offset - text.lastIndexOf('\n', offset - 1));
    }

    /** A stretch as it is written, on one line. */
    String written(Stretch stretch) {
        return text.substring(at[stretch.from()], at[stretch.to() - 1] + 1).replaceAll("\\s+", " ");
    }

    /** What of a stretch that nobody quotes says something, with its number where one stands before it on the line. */
    Optional<Stretch> remainder(Stretch left) {
        int end = at[left.to() - 1] + 1;
        int start = Remainder.start(text, at[left.from()], end);
        if (start == end) {
            return Optional.empty();
        }
        int line = text.lastIndexOf('\n', start);
        int from = left.from();
        while (at[from] < line || at[from] < start && Remainder.closes(text.charAt(at[from]))) {
            from++;
        }
        return Optional.of(new Stretch(from, left.to()));
    }
}
