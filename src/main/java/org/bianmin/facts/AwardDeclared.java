package org.bianmin.facts;

/** Something that can be lost apart from points (取消评优), written scheme/award. */
public record AwardDeclared(String clause) implements OfClause {}
