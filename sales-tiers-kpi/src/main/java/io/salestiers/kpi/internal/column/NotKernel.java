package io.salestiers.kpi.internal.column;

/** The opposite of a truth. */
final class NotKernel extends Kernel {
    private final int out;
    private final int a;

    NotKernel(int out, int a) {
        this.out = out;
        this.a = a;
    }

    @Override
    void run(Row row) {
        row.put(out, ~row.values[a], row.status[a]);
    }

    @Override
    void run(Block block) {
        Register x = block.registers[a];
        Register result = block.registers[out];
        result.copyStatus(x, block.rows);
        for (int i = 0; i < block.rows; i++) {
            result.values[i] = ~x.values[i];
        }
    }
}
