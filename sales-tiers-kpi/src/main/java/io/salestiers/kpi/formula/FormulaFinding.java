package io.salestiers.kpi.formula;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;
import java.util.Locale;

/** What can be wrong with a formula. All are errors; each has {@code line} and {@code column} among its arguments. */
public enum FormulaFinding implements FindingCode {
    /** There is nothing but blanks. */
    EMPTY,
    /** It has more characters than {@link Formula#MAX_LENGTH}. */
    TOO_LONG,
    /** It has more literals, names, operators and calls than {@link Formula#MAX_NODES}. */
    TOO_MANY_NODES,
    /** It is nested deeper than {@link Formula#MAX_DEPTH}. */
    TOO_DEEP,
    /** A character has no meaning. */
    CHARACTER,
    /** A sign has the wide form of Chinese or Japanese typesetting, or curved quotes. */
    WIDE_SIGN,
    /** A sign comes from another language, such as a semicolon between arguments. */
    FOREIGN_SIGN,
    /** A number is not a plain decimal, or out of bounds. */
    NUMBER_FORM,
    /** A name has not the form of an id. */
    NAME_FORM,
    /** A quoted name has no closing quote. */
    UNCLOSED_QUOTE,
    /** A number, a name or a parenthesis is expected. */
    OPERAND_EXPECTED,
    /** An operator or the end is expected. */
    OPERATOR_EXPECTED,
    /** A parenthesis is not closed. */
    UNCLOSED_PARENTHESIS,
    /** Comparisons are chained. */
    CHAINED_COMPARISON,
    /** There is no such function. */
    UNKNOWN_FUNCTION,
    /** There is no such function, but one of a similar name. */
    UNKNOWN_FUNCTION_SIMILAR,
    /** There is no such function, but something else serves where other languages have it. */
    UNKNOWN_FUNCTION_INSTEAD,
    /** A function has too few or too many arguments. */
    ARGUMENT_COUNT,
    /** There is no such measure. */
    UNKNOWN_MEASURE,
    /** There is no such measure, but one of a similar name. */
    UNKNOWN_MEASURE_SIMILAR,
    /** There is no such measure, but a function of this name. */
    FUNCTION_WITHOUT_ARGUMENTS,
    /** A filter has no condition. */
    FILTER_EMPTY,
    /** The bracket of a filter is not closed. */
    FILTER_UNCLOSED,
    /** A filter stands elsewhere than behind the name of a measure. */
    FILTER_MISPLACED,
    /** A condition of a filter is neither an equality nor a list. */
    FILTER_CONDITION_EXPECTED,
    /** The value of a dimension is not in quotes. */
    FILTER_VALUE_EXPECTED,
    /** The value of a dimension is empty, too long, or has control characters or blanks at its ends. */
    FILTER_VALUE_FORM,
    /** Several values are joined by or. */
    FILTER_OR,
    /** A dimension has two conditions. */
    FILTER_DIMENSION_TWICE,
    /** A filter has more values than {@link Formula#MAX_FILTER_VALUES}. */
    FILTER_VALUES,
    /** A filter is applied to a target. */
    FILTER_TARGET,
    /** A filter is applied to a measure that the organization itself has. */
    FILTER_BUILT_IN,
    /** There is no such dimension. */
    UNKNOWN_DIMENSION,
    /** There is no such dimension, but one of a similar name. */
    UNKNOWN_DIMENSION_SIMILAR,
    /** Two units don't go together. */
    UNIT_MISMATCH,
    /** A number without a unit, other than 0, stands beside money or days. */
    UNITLESS_NUMBER,
    /** A number is expected, but there is a condition. */
    NUMBER_EXPECTED,
    /** A condition is expected, but there is a number. */
    CONDITION_EXPECTED,
    /** A modifier is not applied to a measure. */
    REFERENCE_EXPECTED,
    /** Two modifiers exclude each other. */
    MODIFIER_CONFLICT,
    /** A reference reads figures that lie too far back. */
    TOO_FAR_BACK,
    /** A whole number in a range is expected. */
    WHOLE_NUMBER_EXPECTED,
    /** It costs more than {@link CompiledFormula#MAX_COST}. */
    TOO_COSTLY,
    /** A measure can't be rolled up. */
    ROLL_UP,
    /** The divisor is the literal 0. */
    DIVISION_BY_ZERO,
    /** A lower bound is above the upper bound. */
    BOUNDS_REVERSED,
    /** The result is of a mixed unit. */
    RESULT_UNIT,
    /** The result is a condition. */
    RESULT_CONDITION;

    @Override
    public String code() {
        return "kpi.formula." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
