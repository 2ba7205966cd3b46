package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HierarchySumsTest {
    private static final int[] NOTHING_ABOVE = {};

    private static OrganizationBuilder company() {
        return Organization.builder(Charters.standard().ladder(), LocalDate.of(2025, 1, 1))
                .unit("company", LocalizedText.of("Company", "公司"))
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "company")
                .unit("wuxi", LocalizedText.of("Wuxi", "无锡"), "company")
                .position("head", "regional-manager", "company")
                .position("lead", "supervisor", "suzhou")
                .reportsTo("lead", "head")
                .position("rep-1", "representative", "suzhou")
                .reportsTo("rep-1", "lead")
                .position("rep-2", "representative", "wuxi")
                .reportsTo("rep-2", "head");
    }

    @Nested
    class Totals {
        @Test
        void totals() {
            // sample: totals
            HierarchySums hierarchy = HierarchySums.of(new int[] {HierarchySums.NO_PARENT, 0, 0, 2});
            long[] values = {
                0, 0, // nodes 0 to 3, two months each
                10, 11,
                20, 21,
                30, 31
            };
            long[] totals = new long[values.length];
            hierarchy.totals(values, 2, totals);
            // node 0: 60, 63; node 1: 10, 11; node 2: 50, 52; node 3: 30, 31

            hierarchy.change(new int[] {3}, new long[] {35, 31}, 2, values, totals);
            // 5 more in the first month of nodes 3, 2 and 0
            // end
            assertThat(totals).containsExactly(65, 63, 10, 11, 55, 52, 35, 31);
            assertThat(values).containsExactly(0, 0, 10, 11, 20, 21, 35, 31);
            assertThat(hierarchy.nodes()).isEqualTo(4);
            assertThat(hierarchy.levels()).isEqualTo(3);
            assertThat(hierarchy.below(0)).containsExactly(1, 2);
            assertThat(hierarchy.below(2)).containsExactly(3);
            assertThat(hierarchy.below(3)).isEmpty();
        }

        @Test
        void totalsBeforeTheChange() {
            long[] values = {0, 0, 10, 11, 20, 21, 30, 31};
            long[] totals = new long[8];
            HierarchySums.of(new int[] {-1, 0, 0, 2}).totals(values, 2, totals);
            // 0 + 10 + 20 + 30, 0 + 11 + 21 + 31; 20 + 30, 21 + 31
            assertThat(totals).containsExactly(60, 63, 10, 11, 50, 52, 30, 31);
            assertThat(values).containsExactly(0, 0, 10, 11, 20, 21, 30, 31);
        }

        @Test
        void valuesMayBecomeTotals() {
            long[] figures = {1, 2, 3, 4};
            HierarchySums.of(new int[] {1, -1, 1, 2}).totals(figures, 1, figures);
            // 1; 2 + 1 + 3 + 4; 3 + 4; 4
            assertThat(figures).containsExactly(1, 10, 7, 4);
        }

        @Test
        void severalTops() {
            long[] totals = new long[5];
            HierarchySums.of(new int[] {3, -1, 1, -1, 3}).totals(new long[] {1, 10, 100, 1000, 10000}, 1, totals);
            assertThat(totals).containsExactly(1, 110, 100, 11001, 10000);
        }

        @Test
        void nothing() {
            HierarchySums empty = HierarchySums.of(NOTHING_ABOVE);
            empty.totals(new long[0], 12, new long[0]);
            empty.change(new int[0], new long[0], 12, new long[0], new long[0]);
            assertThat(empty.nodes()).isZero();
            assertThat(empty.levels()).isZero();

            HierarchySums pair = HierarchySums.of(new int[] {-1, 0});
            pair.totals(new long[0], 0, new long[0]);
            pair.change(new int[] {1}, new long[0], 0, new long[0], new long[0]);
            assertThat(pair.levels()).isEqualTo(2);
        }

        /** Node i has i in each column plus 1000 times the column: 0 + 1 + … + 999 is 499,500. */
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 12, 300, 3000})
        void manyBelowOne(int width) {
            int nodes = 1000;
            long[] values = new long[nodes * width];
            for (int node = 0; node < nodes; node++) {
                for (int column = 0; column < width; column++) {
                    values[node * width + column] = node + 1000L * column;
                }
            }
            int[] parents = new int[nodes];
            Arrays.fill(parents, 999);
            parents[999] = -1;
            long[] totals = new long[values.length];
            HierarchySums.of(parents).totals(values, width, totals);
            for (int column = 0; column < width; column++) {
                assertThat(totals[999 * width + column]).isEqualTo(499_500 + 1_000_000L * column);
                assertThat(totals[500 * width + column]).isEqualTo(500 + 1000L * column);
            }
        }

        /** Node i lies below node i + 1, so it has i + 1 nodes with itself. */
        @Test
        void deeperThanAStack() {
            int nodes = 200_000;
            HierarchySums chain = HierarchySums.of(IntStream.range(0, nodes)
                    .map(node -> node == nodes - 1 ? -1 : node + 1)
                    .toArray());
            long[] ones = new long[nodes];
            Arrays.fill(ones, 1);
            chain.totals(ones, 1, ones);
            assertThat(ones)
                    .isEqualTo(IntStream.rangeClosed(1, nodes).asLongStream().toArray());
            assertThat(chain.levels()).isEqualTo(nodes);
        }

        @Test
        void parentsAreCopied() {
            int[] parents = {-1, 0};
            HierarchySums hierarchy = HierarchySums.of(parents);
            parents[1] = 1;
            long[] totals = new long[2];
            hierarchy.totals(new long[] {1, 2}, 1, totals);
            assertThat(totals).containsExactly(3, 2);
        }
    }

    @Nested
    class TooLarge {
        private final HierarchySums chain = HierarchySums.of(new int[] {-1, 0, 1});

        @Test
        void sumsOnTheWayMayLeave64Bits() {
            long[] totals = new long[4];
            // max + max - max - 5 is max - 5, in whatever order.
            HierarchySums.of(new int[] {-1, 0, 0, 0})
                    .totals(new long[] {Long.MAX_VALUE, Long.MAX_VALUE, -Long.MAX_VALUE, -5}, 1, totals);
            assertThat(totals).containsExactly(Long.MAX_VALUE - 5, Long.MAX_VALUE, -Long.MAX_VALUE, -5);
        }

        @Test
        void firstTotalThatDoesNotFitIsNamed() {
            long[] values = {0, 0, 1, 0, 5, Long.MAX_VALUE};
            values[3] = 1;
            long[] totals = {7, 7, 7, 7, 7, 7};
            // 2^63 - 1 + 1 is 2^63, of node 1 and of node 0.
            assertThatThrownBy(() -> chain.totals(values, 2, totals))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage(
                            "each total must fit into 64 bits, but that of node 0 in column 1 is 9223372036854775808,"
                                    + " and 1 more do not fit");
            assertThat(totals).containsOnly(0);
            assertThat(values).containsExactly(0, 0, 1, 1, 5, Long.MAX_VALUE);
        }

        @Test
        void nothingIsWrittenIntoTheSameArray() {
            long[] figures = {-1, 0, Long.MIN_VALUE};
            assertThatThrownBy(() -> chain.totals(figures, 1, figures))
                    .hasMessage(
                            "each total must fit into 64 bits, but that of node 0 in column 0 is -9223372036854775809");
            assertThat(figures).containsExactly(-1, 0, Long.MIN_VALUE);
        }

        @Test
        void changeThatDoesNotFitChangesNothing() {
            long[] values = {1, 2, 3};
            long[] totals = {6, 5, 3};
            assertThatThrownBy(() ->
                            chain.change(new int[] {2, 0}, new long[] {Long.MAX_VALUE - 1, 0}, 1, values, totals))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage(
                            "each total must fit into 64 bits, but that of node 0 in column 0 is 9223372036854775808,"
                                    + " and 1 more do not fit");
            assertThat(values).containsExactly(1, 2, 3);
            assertThat(totals).containsExactly(6, 5, 3);
        }

        @Test
        void changesMayLeave64BitsOnTheWay() {
            long[] values = {0, Long.MIN_VALUE, 3};
            long[] totals = {Long.MIN_VALUE + 3, Long.MIN_VALUE + 3, 3};
            // From min to max is a difference of 2^64 - 1.
            chain.change(new int[] {1, 2}, new long[] {Long.MAX_VALUE, -3}, 1, values, totals);
            assertThat(totals).containsExactly(Long.MAX_VALUE - 3, Long.MAX_VALUE - 3, -3);
            assertThat(values).containsExactly(0, Long.MAX_VALUE, -3);
        }
    }

    @Nested
    class Wrong {
        private static String messages(Locale locale, int... parents) {
            InvalidDefinitionException refused =
                    catchThrowableOfType(InvalidDefinitionException.class, () -> HierarchySums.of(parents));
            Texts texts = Texts.of(locale, CoreMessages.catalogue());
            return String.join(
                    "\n",
                    refused.findings().stream()
                            .map(finding -> finding.place() + " " + finding.message(texts))
                            .toList());
        }

        /** 1 → 2 → 4 → 1 and 7 → 6 → 7 are circles; 8 hangs below the first, 0 and 3 are wrong in themselves. */
        private static final int[] PARENTS = {0, 2, 4, 9, 1, -2, 7, 6, 1};

        @Test
        void allAtOnce() {
            assertThat(messages(Locale.ENGLISH, PARENTS)).isEqualTo("""
                            parents#/0 node 0 must not be its own parent; -1 stands for none
                            parents#/3 parent of node 3 must be a node from 0 to 8, or -1 for none, but was 9
                            parents#/5 parent of node 5 must be a node from 0 to 8, or -1 for none, but was -2
                            parents#/1 nodes must not lie below themselves, but these do so in a circle: 1, 2, 4
                            parents#/6 nodes must not lie below themselves, but these do so in a circle: 6, 7""");
        }

        @Test
        void chinese() {
            assertThat(messages(Locale.SIMPLIFIED_CHINESE, PARENTS)).isEqualTo("""
                            parents#/0 节点 0 不得以自身为上级；无上级时应填 -1
                            parents#/3 节点 3 的上级应为 0 至 8 之间的节点编号（-1 表示无上级），实际为 9
                            parents#/5 节点 5 的上级应为 0 至 8 之间的节点编号（-1 表示无上级），实际为 -2
                            parents#/1 节点之间不得循环隶属，以下节点构成循环：1、2、4
                            parents#/6 节点之间不得循环隶属，以下节点构成循环：6、7""");
        }

        @Test
        void figuresMustBeAsManyAsNodesAndColumns() {
            HierarchySums pair = HierarchySums.of(new int[] {-1, 0});
            assertThatThrownBy(() -> pair.totals(new long[5], 3, new long[6]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("values must have a figure for each of 2 nodes and 3 columns, but 5 are there");
            assertThatThrownBy(() -> pair.totals(new long[6], 3, new long[7])).hasMessageContaining("totals");
            assertThatThrownBy(() -> pair.totals(new long[2], -1, new long[2])).hasMessageContaining("-1 columns");
            assertThatThrownBy(() -> pair.totals(new long[0], Integer.MIN_VALUE, new long[0]))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> pair.change(new int[] {1}, new long[4], 3, new long[6], new long[6]))
                    .hasMessage("rows must have a figure for each of 1 nodes and 3 columns, but 4 are there");
        }

        @Test
        void changedNodesMustBeThereOnce() {
            HierarchySums pair = HierarchySums.of(new int[] {-1, 0});
            long[] values = {1, 2};
            long[] totals = {3, 2};
            long[] rows = {5, 6, 7};
            assertThatThrownBy(() -> pair.change(new int[] {1, 0, 1}, rows, 1, values, totals))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("each node must be changed once, but 1 is there again");
            for (int wrong : new int[] {-1, 2}) {
                assertThatThrownBy(() -> pair.change(new int[] {0, wrong}, new long[2], 1, values, totals))
                        .isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> pair.below(wrong)).isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThat(values).containsExactly(1, 2);
            assertThat(totals).containsExactly(3, 2);
        }

        @Test
        void changeNeedsValuesBesideTotals() {
            HierarchySums pair = HierarchySums.of(new int[] {-1, 0});
            long[] same = {1, 2};
            int[] both = {0, 1};
            assertThatThrownBy(() -> pair.change(both, new long[2], 1, same, same))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rows, values and totals must be different arrays");
            assertThatThrownBy(() -> pair.change(both, same, 1, same, new long[2]))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> pair.change(both, same, 1, new long[2], same))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class OfOrganization {
        @Test
        void day() {
            Organization organization = company().build();
            // sample: day
            OrganizationDay day = organization.on(LocalDate.of(2025, 7, 3));
            // head, lead, rep-1, rep-2: rep-1 reports to lead, lead and rep-2 report to head
            List<PositionId> positions = day.positions();
            long[] credits = {0, 100_00, 250_00, 400_00};
            long[] rolledUp = new long[positions.size()];
            HierarchySums.reportingLines(day).totals(credits, 1, rolledUp);
            long lead = rolledUp[Collections.binarySearch(positions, PositionId.of("lead"))]; // 350.00
            // end
            assertThat(positions).extracting(PositionId::value).containsExactly("head", "lead", "rep-1", "rep-2");
            assertThat(lead).isEqualTo(350_00);
            assertThat(rolledUp).containsExactly(750_00, 350_00, 250_00, 400_00);
        }

        @Test
        void units() {
            OrganizationDay day = company().build().on(LocalDate.of(2025, 7, 3));
            assertThat(day.units()).extracting(UnitId::value).containsExactly("company", "suzhou", "wuxi");
            long[] totals = new long[3];
            HierarchySums.units(day).totals(new long[] {1, 20, 300}, 1, totals);
            assertThat(totals).containsExactly(321, 20, 300);
        }

        @Test
        void dayBeforeItsFirst() {
            OrganizationDay before = company().build().on(LocalDate.of(2024, 12, 31));
            assertThat(HierarchySums.reportingLines(before).nodes()).isZero();
            assertThat(HierarchySums.units(before).nodes()).isZero();
        }

        /** As the findings of the organization say it. */
        @Test
        void cyclesAreNamedByIds() {
            OrganizationDay day = company()
                    .reportsTo("head", "rep-1")
                    .unit("x", LocalizedText.same("X"), "y")
                    .unit("y", LocalizedText.same("Y"), "x")
                    .build()
                    .on(LocalDate.of(2025, 7, 3));
            assertThatThrownBy(() -> HierarchySums.reportingLines(day))
                    .isInstanceOfSatisfying(InvalidDefinitionException.class, refused -> {
                        assertThat(refused.findings()).singleElement().satisfies(finding -> {
                            assertThat(finding.code()).isEqualTo(OrgFindings.REPORTING_CYCLE);
                            assertThat(finding.message(Texts.of(Locale.ENGLISH, CoreMessages.catalogue())))
                                    .contains("in a circle: head, rep-1, lead");
                        });
                    });
            assertThatThrownBy(() -> HierarchySums.units(day))
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            refused -> assertThat(refused.findings())
                                    .singleElement()
                                    .satisfies(finding ->
                                            assertThat(finding.code()).isEqualTo(OrgFindings.UNIT_CYCLE)));
        }
    }
}
