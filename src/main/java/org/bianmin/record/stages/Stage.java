package org.bianmin.record.stages;

/** How far a record has come (阶段). */
public enum Stage {
    /** 现场记录: written down, nothing fed back */
    RECORDED,
    /** 已反馈: the centre has the draft, nothing was objected */
    DRAFT,
    /** 异议中: some objection waits for its review */
    OBJECTED,
    /** 已复核: every objection has its decision */
    REVIEWED,
    /** 已定稿 */
    FINAL
}
