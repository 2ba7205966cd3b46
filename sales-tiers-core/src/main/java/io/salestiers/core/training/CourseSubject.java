package io.salestiers.core.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a course is about (培训主题). */
public enum CourseSubject {
    /** Selling (销售技能). */
    @JsonProperty("selling")
    SELLING,
    /** Analysis of the market (市场分析). */
    @JsonProperty("market-analysis")
    MARKET_ANALYSIS,
    /** Looking after customers (客户管理). */
    @JsonProperty("customer-management")
    CUSTOMER_MANAGEMENT,
    /** Use of the customer system (客户系统使用). */
    @JsonProperty("crm-use")
    CRM_USE,
    /** Analysis of data (数据分析). */
    @JsonProperty("data-analysis")
    DATA_ANALYSIS,
    /** Culture (企业文化). */
    @JsonProperty("culture")
    CULTURE;

    /**
     * The key of its word.
     *
     * @return for example {@code core.training.subject.crm-use}
     */
    public String key() {
        return "core.training.subject."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
