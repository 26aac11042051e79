package org.bianmin.catalogue;

import java.util.List;

/**
 * Questions about one thing at the centre: its name sign, its windows.
 *
 * @param key its key in a record
 * @param name its Chinese key in a record
 * @param each whether there may be several such things, each answered for itself (窗口)
 * @param place where one stands when one answers it, a word of the list of places; a question may have its own
 * @param questions what a record answers, in the order in which one asks it
 * @param derived what follows from answers, and is never answered itself
 */
public record QuestionGroup(
        String key, String name, boolean each, String place, List<Question> questions, List<Question> derived) {}
