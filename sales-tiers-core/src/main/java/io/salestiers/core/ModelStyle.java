package io.salestiers.core;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/*
 * How every value of this module is generated: this package carries the annotation, sub-packages inherit it.
 *
 * JsonSerialize stands here, on the style, and not on the values: it only tells Immutables to generate its Json
 * proxy, which needs nothing but jackson-annotations. On a public value it would make each host that has no
 * jackson-databind fail to compile under -Werror.
 */
@JsonSerialize
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        jdk9Collections = false, // Map.of and Set.of change their order from run to run
        strictBuilder = true,
        depluralize = true,
        throwForInvalidImmutableState = IllegalArgumentException.class,
        allowedClasspathAnnotations = {Override.class})
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
@interface ModelStyle {}
