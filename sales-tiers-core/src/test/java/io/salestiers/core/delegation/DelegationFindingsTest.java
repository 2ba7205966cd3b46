package io.salestiers.core.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DelegationFindingsTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts CHINESE = Texts.of(Locale.CHINA, CoreMessages.catalogue());

    @ParameterizedTest
    @EnumSource(DelegationFindings.class)
    void eachHasItsTextInBothLanguages(DelegationFindings code) {
        assertThat(code.code()).matches("core\\.delegation\\.[a-z]+(-[a-z]+)*");
        assertThat(ENGLISH.find(code.code())).isPresent();
        assertThat(CHINESE.find(code.code())).isPresent();
        assertThat(CHINESE.find(code.code())).isNotEqualTo(ENGLISH.find(code.code()));
        assertThat(CHINESE.find(code.code()).orElseThrow()).containsPattern("\\p{IsHan}");
    }

    @Test
    void codesAreUnique() {
        List<String> codes = Stream.of(DelegationFindings.values())
                .map(DelegationFindings::code)
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "grantee",
                "issuer",
                "parent",
                "reason",
                "use",
                "administer",
                "onward",
                "validity",
                "peers",
                "scope"
            })
    void partsOfAGrantHaveTheirWords(String part) {
        assertThat(ENGLISH.find("core.delegation.part." + part)).isPresent();
        assertThat(CHINESE.find("core.delegation.part." + part)).isPresent();
    }

    /** Every finding of every example is shown with all its placeholders filled. */
    @Test
    void messagesAreFilled() {
        Company company = Company.standard().with(Company.east().build());
        var wrong = Company.suzhou()
                .use(io.salestiers.core.authority.Capabilities.RESULT_ATTEST)
                .scope(io.salestiers.core.authority.Scope.all())
                .validity(io.salestiers.core.time.InstantRange.startingAt(Company.NOW.minusSeconds(1)))
                .issuer(Company.LIU)
                .build();
        var refusal = company.apply(Company.LI, Company.issue(wrong)).refusal();
        assertThat(refusal).hasSizeGreaterThan(4);
        for (Texts texts : List.of(ENGLISH, CHINESE)) {
            assertThat(refusal)
                    .extracting(finding -> finding.message(texts))
                    .noneMatch(text -> text.contains("{") || text.contains("}"));
        }
        var narrowed = company.apply(
                Company.HE,
                DelegationCommand.narrow(
                        Company.header("n"), Company.east().issuer(Company.MA).build()));
        assertThat(narrowed.refusal().get(0).message(ENGLISH))
                .isEqualTo("narrowing must not widen: issuer of grant 'G-EAST' would go past what it was");
        assertThat(narrowed.refusal().get(0).message(CHINESE)).isEqualTo("收窄不得扩大：授权“G-EAST”的签发人将超出原范围");
    }
}
