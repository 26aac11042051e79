package org.bianmin.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of service items that a document annexes (事项目录).
 *
 * @param id name of the standard that it belongs to, and of the word list that its items make
 * @param title its heading
 * @param note what the document says below it; empty when nothing
 * @param items in the order of the document
 */
public record Directory(String id, String title, String note, List<Item> items) {

    /**
     * One service item.
     *
     * @param number its number in the document
     * @param category the heading it stands under
     * @param name its name
     * @param type what kind of service it is, as the document says
     * @param validity whether it still exists
     */
    public record Item(int number, String category, String name, String type, Validity validity) {}

    /** The item with this name. */
    public Optional<Item> item(String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    /** The items as words that an answer may name, by name or by number. */
    WordList words() {
        return new WordList(
                id,
                items.stream()
                        .map(item -> new Word(item.name(), List.of(String.valueOf(item.number())), List.of()))
                        .toList());
    }

    /** Names and numbers that stand there twice. */
    Stream<String> twice() {
        return Stream.concat(items.stream().map(Item::name), items.stream().map(item -> String.valueOf(item.number())))
                .collect(Collectors.groupingBy(WordList::folded, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey);
    }
}
