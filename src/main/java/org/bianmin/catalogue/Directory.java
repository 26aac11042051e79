package org.bianmin.catalogue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of service items that a document annexes (事项目录); it may annex several.
 *
 * @param standard id of the standard that it belongs to
 * @param key tells it from the others of that standard; empty for the one in {@code directory.yaml}
 * @param title its heading
 * @param note what the document says below it; empty when nothing
 * @param items in the order of the document; a name may stand there several times, a number only once
 */
public record Directory(String standard, String key, String title, String note, List<Item> items) {

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

    /** What questions call it, and the word list that its items make. */
    public String id() {
        return key.isEmpty() ? standard : standard + "-" + key;
    }

    /** What its file is called. */
    String fileName() {
        return key.isEmpty() ? "directory.yaml" : "directory-" + key + ".yaml";
    }

    /** The items as words that an answer may name, by name or by number; what stands there twice is one word. */
    WordList words() {
        return new WordList(
                id(),
                items.stream()
                        .collect(Collectors.groupingBy(
                                Item::name,
                                LinkedHashMap::new,
                                Collectors.mapping(item -> String.valueOf(item.number()), Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(named -> new Word(named.getKey(), named.getValue(), List.of()))
                        .toList());
    }

    /** Whether a list can name every item. */
    boolean namedBy(WordList list) {
        return items.stream().allMatch(item -> list.contains(item.name()));
    }

    /** Numbers that stand there twice. */
    Stream<String> numbersTwice() {
        Set<Integer> known = new HashSet<>();
        return items.stream()
                .map(Item::number)
                .filter(number -> !known.add(number))
                .map(String::valueOf);
    }

    /** Names that stand there twice, written otherwise or of other validity: one word cannot mean both. */
    Stream<String> namesThatDiffer() {
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> WordList.folded(item.name()),
                        TreeMap::new,
                        Collectors.mapping(item -> List.of(item.name(), item.validity()), Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey);
    }
}
