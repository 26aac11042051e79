package org.bianmin.catalogue;

/** How strongly a clause binds (条款类型, GB/T 1.1). */
public enum Obligation {
    /** 要求: 应、必须、不得 */
    SHALL,
    /** 推荐: 宜、原则上、一般 */
    SHOULD,
    /** 允许: 可、鼓励、有条件的; explained, never judged */
    MAY
}
