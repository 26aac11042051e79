package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standards in which 示例区 scores by an invented scheme whose tables take every kind of entry. */
record ScoredOffice(Path standards) {
    static final String SCHEME = """
            title: 便民服务考核办法(示例)
            basis: 示例府办〔2026〕9号
            region: 示例区
            sample: true
            span: visit
            tables:
              - target: centre
                full_marks: 100
                limits: {rows: marks, sections: none, floor: 0, ceiling: none, bonus: none}
                rounding: none
                others_duty_excluded: true
                sections:
                  - id: 一
                    title: 服务
                    rows:
                      - {id: 一(一), quote: 无故不开门的，每次扣5分, method: 看现场, marks: 10, deduct: 5, per: 次, exemption: 无故}
                      - {id: 一(二), quote: 群众投诉经查证属实的，酌情扣3—5分, marks: 10, deduct: {from: 3, to: 5}, per: 件, verified: required}
                      - {id: 一(三), loses_at_most: none, quote: 被查到脱岗的，按查到的层级扣分, deduct: {township: 5, county: 10, city: 20, province: 20}, per: 人次}
                      - {id: 一(四), loses_at_most: none, quote: 逾期的，每个工作日扣1分, deduct: 1, per: 工作日}
                      - {id: 一(五), loses_at_most: none, quote: 群众满意度低于90%的，每低1个百分点扣1分, measured: {name: 群众满意度, unit: '%'}, linear: {from: 90, each: 1, partial: share, above: none, below: {deduct: 1}}}
                      - {id: 一(六), loses_at_most: none, quote: 公示内容每缺一项扣0.2分, missing_of: db51-t-1618-2013/5.1, deduct: 0.2, per: 项}
                      - {id: 一(七), quote: 年度受表彰的加2分, add: 2, per: 项, only: year}
                      - {id: 一(八), loses_at_most: none, quote: 村便民服务点无人值守的扣1分, deduct: 1, per: 次, for: [村便民服务点]}
                      - {id: 一(九), loses_at_most: none, quote: 工作人员扣分的一半计入中心, carried: {from: person, rows: [], percent: 50, at_least: none, of: entry}}
                awards:
                  - name: 先进中心
                    lost_when:
                      - {id: 二(一), quote: 发生安全事故的, per: 起, at_least: 1, verified: required}
                      - {id: 二(二), quote: 不开门两次以上的, rows: [一(一)], per: 次, at_least: 2}
              - target: window
                full_marks: 100
                limits: {rows: none, sections: none, floor: none, ceiling: none, bonus: none}
                rounding: none
                sections:
                  - id: 三
                    title: 窗口
                    rows:
                      - {id: 三(一), quote: 迟到的，每人次扣1分；同一人第三次起加倍, deduct: 1, per: 人次, steps: {counted: person, charge: from_there, at: [{from: 1, times: 1}, {from: 3, times: 2}]}}
                      - {id: 三(二), quote: 工作人员扣分的50%计入窗口, carried: {from: person, rows: [], percent: 50, at_least: 5, of: entry}}
              - target: person
                full_marks: 100
                limits: {rows: none, sections: none, floor: none, ceiling: none, bonus: none}
                rounding: none
                sections:
                  - id: 四
                    title: 人员
                    rows:
                      - {id: 四(一), quote: 上班玩游戏的，每次扣5分, deduct: 5, per: 次}
            """;

    /** A record with one entry of each kind. */
    static final String APPRAISALS = """
            考核:
              - 评分办法: shili-marks
                中心:
                  自评分: {一(一): -5, 一(五): 0}
                  计分:
                    一(一):
                      - {数量: 1次, 情形: 上午没有开门, 日期: 2026-09-14, 时间: "9:40", 层级: 区县, 方式: 暗访, 免扣: {理由: 全镇停电, 证明: 材料/停电通知.jpg}, 佐证: 照片/门.jpg}
                      - {数量: 2, 责任层级: 区县}
                    一(二): {数量: 1, 查证: 是, 扣分: 3.5分, 理由: 态度生硬但当场道歉}
                    一(三): {数量: 1, 层级: 市州}
                    一(四): 3个工作日
                    一(五): {值: 88.5%, 说明: 发了二十份问卷, 佐证: 材料/问卷.jpg}
                    一(九): 0
                    其余: 0
                窗口:
                  - {名称: 民政窗口, 计分: {三(一): [{数量: 1, 人员: 职员甲}, {数量: 1, 人员: 职员乙}]}}
                  - 名称: 社保窗口
                    计分:
                      三(一): {状态: 无法核实, 原因: 卷帘拉下}
                人员:
                  - {姓名: 职员甲, 窗口: 民政窗口, 计分: {四(一): 未查}}
            """;

    static ScoredOffice in(Path folder) throws IOException {
        Path standards = StandardsFolder.copied(folder.resolve("standards"));
        Files.writeString(standards.resolve("schemes/shili-marks.yaml"), SCHEME);
        StandardsFolder.change(standards.resolve("offices/shili.yaml"), "scheme: shili-2026", "scheme: shili-marks");
        return new ScoredOffice(standards);
    }

    Run run(Object... arguments) {
        Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--standards";
        all[arguments.length + 1] = standards;
        return Run.of(all);
    }
}
