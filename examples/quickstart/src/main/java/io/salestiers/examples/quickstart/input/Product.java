package io.salestiers.examples.quickstart.input;

import java.util.Optional;

/**
 * Something that is sold.
 *
 * @param id its name, the key
 * @param series the product line; empty if the file has none
 * @param listPrice the price as it was written, a plain decimal; it has no currency and takes no part in a calculation
 */
public record Product(String id, Optional<String> series, Optional<String> listPrice) {}
