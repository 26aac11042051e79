package org.bianmin.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A published document (标准、文件) with every clause of it.
 *
 * @param id name of its folder
 * @param number the document's number, for example DB51/T 1618—2013
 * @param title its title
 * @param issuedBy who issued it
 * @param inForce when it is in force
 * @param region where it may be adopted, from the province down
 * @param appliesTo kinds of centre that it speaks of
 * @param clauses in the order of the text
 * @param rollUps headings that hold when their clauses hold
 * @param directories the lists of service items that it annexes, in the order of their files
 * @param notAuditable spans of the text that ask for nothing, with the reason
 * @param publication its published text, and when it was held against that
 */
public record Standard(
        String id,
        String number,
        String title,
        String issuedBy,
        Period inForce,
        List<String> region,
        List<String> appliesTo,
        List<Clause> clauses,
        List<RollUp> rollUps,
        List<Directory> directories,
        List<NotAuditable> notAuditable,
        Publication publication) {

    /**
     * A span of the text that no clause quotes.
     *
     * @param from its first words
     * @param to its last words
     * @param reason why nothing in it can be audited
     */
    public record NotAuditable(String from, String to, String reason) {}

    /** The same document with other clauses. */
    Standard with(List<Clause> resolved) {
        return new Standard(
                id,
                number,
                title,
                issuedBy,
                inForce,
                region,
                appliesTo,
                resolved,
                rollUps,
                directories,
                notAuditable,
                publication);
    }

    /**
     * The directory that a question asks for: the one whose items are its words, else the only one that there is.
     *
     * @param words name of the question's list of words
     */
    public Optional<Directory> directory(String words) {
        return directories.stream()
                .filter(directory -> directories.size() == 1 || directory.id().equals(words))
                .findFirst();
    }

    public Optional<RollUp> rollUp(String rollUpId) {
        return rollUps.stream().filter(rollUp -> rollUp.id().equals(rollUpId)).findFirst();
    }

    /**
     * Whether it speaks of a centre.
     *
     * @param kinds the centre's kind, with everything that this is a kind of
     */
    public boolean speaksOf(Set<String> kinds) {
        return !Collections.disjoint(appliesTo, kinds);
    }

    public Optional<Clause> clause(String clauseId) {
        return clauses.stream().filter(clause -> clause.id().equals(clauseId)).findFirst();
    }
}
