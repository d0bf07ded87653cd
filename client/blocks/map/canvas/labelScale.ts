/** How many times as large as at 100 % names may be drawn, from near to far. */
const scales = [1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.4]
/** Letters of 14 are legible on screen from this height on, in pixels. */
const legible = 10.5

/** The scale of names at a zoom: a step, so that names move only now and then while somebody zooms. */
export const labelScaleAt = (zoom: number): number => scales.find((scale) => 14 * scale * zoom >= legible) ?? 8
