package io.salestiers.kpi.internal.column;

/**
 * The product of two lower registers, for a fraction over both. It stays positive: rows in which it does not fit are marked in
 * a copy of the register above, and 1 here.
 */
record LowerKernel(int upper, int lower, int above, int a, int b) implements Kernel {
    @Override
    public void run(Row row) {
        long x = row.values[a];
        long y = row.values[b];
        boolean fits = ProductKernel.fits(x, y);
        row.putIf(fits, upper, row.values[above], row.status[above]);
        row.put(lower, fits ? ProductKernel.product(x, y) : 1, 0);
    }

    @Override
    public void write(StepsWriter steps) {
        steps.register(above).into(upper);
        steps.register(a).register(b).call(ProductKernel.class, "product", lower);
    }

    @Override
    public void limit(long[] bounds) {
        bounds[upper] = bounds[above];
        bounds[lower] = Bounds.times(bounds[a], bounds[b]);
    }

    @Override
    public void run(Block block) {
        int rows = block.rows;
        Register source = block.registers[above];
        Register copy = block.registers[upper];
        Register x = block.registers[a];
        Register y = block.registers[b];
        Register product = block.registers[lower];
        System.arraycopy(source.values, 0, copy.values, 0, rows);
        copy.copyStatus(source, rows);
        copy.bound = source.bound;
        product.clean = true;
        product.bound = Bounds.times(x.bound, y.bound);
        if (product.bound < Bounds.LIMIT) {
            ProductKernel.product(product.values, x.values, y.values, rows);
        } else {
            careful(copy, product, x.values, y.values, rows);
        }
    }

    private static void careful(Register copy, Register product, long[] x, long[] y, int rows) {
        copy.open(rows);
        for (int i = 0; i < rows; i++) {
            if (ProductKernel.fits(x[i], y[i])) {
                product.values[i] = x[i] * y[i];
            } else {
                product.values[i] = 1;
                copy.doubt(i);
            }
        }
        product.bound = Bounds.LIMIT - 1;
    }
}
