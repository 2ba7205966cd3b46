package io.salestiers.core.customer.crm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Records in memory. */
final class ListedSource implements CrmSource {
    private final List<CrmRecord> sorted;

    ListedSource(List<CrmRecord> records) {
        Map<String, CrmRecord> latest = new TreeMap<>();
        for (CrmRecord each : records) {
            latest.merge(
                    each.object() + "/" + each.key(),
                    each,
                    (a, b) -> b.changedAt().isBefore(a.changedAt()) ? a : b);
        }
        sorted = new ArrayList<>(latest.values());
        sorted.sort(Comparator.comparing(CrmRecord::watermark));
    }

    @Override
    public CrmPage read(String object, CrmWatermark after, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more, but was " + most);
        }
        List<CrmRecord> found = sorted.stream()
                .filter(each -> each.object().equals(object) && each.watermark().compareTo(after) > 0)
                .toList();
        List<CrmRecord> page = found.subList(0, Math.min(most, found.size()));
        return new CrmPage(
                page, page.isEmpty() ? after : page.get(page.size() - 1).watermark(), found.size() > page.size());
    }
}
