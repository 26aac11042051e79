package org.bianmin.catalogue.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Digest;

/**
 * Everything in a standard that the published text must hold, in the order of its files.
 *
 * @param part first and last words of the document in the text; absent = it is the whole text
 * @param clauses quotes of the clauses
 * @param rollUps quotes of the roll-ups
 * @param tables the directories of service items
 * @param spans what asks for nothing
 */
record Wording(
        Optional<Span> part, List<Quoted> clauses, List<RollUpQuote> rollUps, List<Table> tables, List<Span> spans) {

    /**
     * The quote of a roll-up.
     *
     * @param first id of its first part, a clause or a roll-up, near which it stands in the text
     */
    record RollUpQuote(String id, Quoted quote, String first) {}

    /**
     * A directory of service items.
     *
     * @param cells headings, names and types, row by row
     * @param around its title and note
     */
    record Table(List<Cell> cells, List<Quoted> around) {
        Stream<Quoted> quotes() {
            return Stream.concat(cells.stream().map(Cell::quote), around.stream());
        }
    }

    /**
     * A cell of a directory.
     *
     * @param number what may stand in the cell before it and is not looked for elsewhere; empty when nothing
     */
    record Cell(String number, Quoted quote) {
        static Cell of(Quoted quote) {
            return new Cell("", quote);
        }
    }

    /** A span of the text between its first and its last words. */
    record Span(Quoted from, Quoted to) {
        /** Words that stand for themselves, wherever they stand. */
        boolean single() {
            return PublishedText.bare(from.words()).equals(PublishedText.bare(to.words()));
        }
    }

    /** What is quoted, spans not among it. */
    List<Quoted> quotes() {
        return Stream.of(
                        clauses.stream(),
                        rollUps.stream().map(RollUpQuote::quote),
                        tables.stream().flatMap(Table::quotes))
                .flatMap(quotes -> quotes)
                .toList();
    }

    /** Digest of what is compared, without white space and in order. */
    String digest() {
        String all = Stream.of(words(part.stream()), quotes().stream().map(Quoted::words), words(spans.stream()))
                .map(words -> words.map(PublishedText::bare).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return Digest.of(all.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> words(Stream<Span> spans) {
        return spans.flatMap(span -> Stream.of(span.from().words(), span.to().words()));
    }
}
