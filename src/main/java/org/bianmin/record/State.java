package org.bianmin.record;

/** What was found where a plain answer was asked for (观察状态). */
public enum State {
    /** 有 */
    PRESENT,
    /** 无 */
    ABSENT,
    /** 不完整 */
    INCOMPLETE,
    /** 损坏停用, which is not 有 */
    BROKEN,
    /** 未提供: papers that were asked for and not produced in the time given */
    NOT_PRODUCED,
    /** 无法核实: a locked room, a power cut; always with its reason */
    UNVERIFIABLE,
    /** 未查 */
    UNCHECKED
}
