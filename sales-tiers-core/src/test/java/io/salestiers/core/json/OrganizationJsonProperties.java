package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDefinition;
import io.salestiers.core.org.Reorganization;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.testkit.org.ReorganizationArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class OrganizationJsonProperties {
    private static final SalesTiersJson TWO = SalesTiersJson.jackson2();
    private static final SalesTiersJson THREE = SalesTiersJson.jackson3();

    @Provide
    Arbitrary<Tuple.Tuple2<Organization, Reorganization>> cases() {
        return OrganizationArbitraries.organizations()
                .withPeople(1, 10)
                .withEverything()
                .flatMap(organization -> ReorganizationArbitraries.of(organization)
                        .alsoUnsound()
                        .map(plan -> Tuple.of(organization.apply(plan).value().orElse(organization), plan)));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void organizationsAreReadAsTheyWereWritten(
            @ForAll("cases") Tuple.Tuple2<Organization, Reorganization> both, @ForAll long seed) {
        Organization organization = both.get1();
        byte[] two = TWO.write(organization, CoreDocuments.ORGANIZATION);
        assertThat(THREE.write(organization, CoreDocuments.ORGANIZATION)).isEqualTo(two);
        assertThat(TWO.read("o", two, CoreDocuments.ORGANIZATION).orThrow().definition())
                .isEqualTo(organization.definition());
        assertThat(THREE.read("o", two, CoreDocuments.ORGANIZATION).orThrow().definition())
                .isEqualTo(organization.definition());
        assertThat(TWO.write(shuffled(organization.definition(), new Random(seed)), CoreDocuments.ORGANIZATION))
                .isEqualTo(two);
    }

    private static Organization shuffled(OrganizationDefinition definition, Random random) {
        return Organization.of(OrganizationDefinition.builder(definition.ladders())
                .zone(definition.zone())
                .roles(shuffled(definition.roles(), random))
                .units(shuffled(definition.units(), random))
                .territories(shuffled(definition.territories(), random))
                .positions(shuffled(definition.positions(), random))
                .people(shuffled(definition.people(), random))
                .appointments(shuffled(definition.appointments(), random))
                .claims(shuffled(definition.claims(), random))
                .build());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void reorganizationsAreReadAsTheyWereWritten(@ForAll("cases") Tuple.Tuple2<Organization, Reorganization> both) {
        byte[] two = TWO.write(both.get2(), CoreDocuments.REORGANIZATION);
        assertThat(THREE.write(both.get2(), CoreDocuments.REORGANIZATION)).isEqualTo(two);
        assertThat(TWO.read("r", two, CoreDocuments.REORGANIZATION).orThrow()).isEqualTo(both.get2());
        assertThat(THREE.read("r", two, CoreDocuments.REORGANIZATION).orThrow()).isEqualTo(both.get2());
    }

    /** A document with a byte changed is read or refused, by both alike, and never throws. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void damageIsFound(
            @ForAll("cases") Tuple.Tuple2<Organization, Reorganization> both, @ForAll int place, @ForAll byte damage) {
        byte[] bytes = TWO.write(both.get1(), CoreDocuments.ORGANIZATION);
        bytes[Math.floorMod(place, bytes.length)] = damage;
        assertThat(codes(THREE, bytes)).isEqualTo(codes(TWO, bytes));
    }

    private static List<String> codes(SalesTiersJson json, byte[] bytes) {
        return json.read("o", bytes, CoreDocuments.ORGANIZATION).findings().stream()
                .map(finding -> finding.code().code() + (finding.code() == JsonFinding.SYNTAX ? "" : finding.place()))
                .toList();
    }
}
