package org.bianmin.catalogue;

/** Whom a clause binds (责任主体). */
public enum Body {
    /** 便民服务中心 itself */
    CENTRE(true),
    /** 乡镇人民政府、街道办事处, which runs the centre */
    GOVERNMENT(true),
    /** 村民委员会、居民委员会, which runs a point */
    COMMITTEE(true),
    /** 进驻部门: an institution that has to send a window */
    DEPARTMENT(false),
    /** 县（市、区）级部门, which guides, trains and supervises */
    COUNTY(false),
    /** 上级平台: who provides the province's systems */
    PLATFORM(false);

    private final boolean local;

    Body(boolean local) {
        this.local = local;
    }

    /** Whether a failure is the inspected place's own; what others owe is printed apart. */
    public boolean local() {
        return local;
    }
}
