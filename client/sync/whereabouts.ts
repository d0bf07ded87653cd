/** Bounds of what a device tells; what others tell beyond them is left out. */
export const mostSelected = 10
export const mostPointed = 12
const longestId = 200
/** In board units; nothing lies farther out on any board. */
const farthest = 1_000_000

type Point = readonly [x: number, y: number]

/**
 * What a device tells about where its person is; short keys, because every state goes to everyone many times a second. The
 * first part is told in the room of the board one is at, the second in the room `stage`, in which every device is.
 */
export interface Whereabouts {
	/** cursor in page coordinates */
	c?: Point
	/** tldraw page id of the cursor */
	p?: string
	/** selected tldraw shape ids, at most `mostSelected` */
	s?: readonly string[]
	/** the place being edited: `<table id>/<row id>/<column id>` or a shape id */
	e?: string
	/** what the person is pointing at just now: the way of the pointer in page coordinates, at most `mostPointed` points */
	l?: readonly Point[]

	/** the place at which the person is: `<room>/<board>`, or a page by its name */
	at?: string
	/** what is seen of the board there, by whose view others follow: left, top, width, height in page coordinates */
	v?: readonly [x: number, y: number, w: number, h: number]
	/** when this person last did something on this device, milliseconds since 1970: of several views the newest is theirs */
	t?: number
	/** whose view is followed here: when that invitation was made */
	f?: number
}

/** States come from other people's devices: what is not as it should be is left out, so that it disturbs nobody's view. */
export function readWhereabouts({ c, p, s, e, l, at, v, t, f }: Record<string, unknown>): Whereabouts {
	return {
		...(isPoint(c) && { c: [c[0], c[1]] }),
		...(isId(p) && { p }),
		...(Array.isArray(s) && { s: s.filter(isId).slice(0, mostSelected) }),
		...(isId(e) && { e }),
		...(isWay(l) && { l: l.slice(0, mostPointed).map(([x, y]) => [x, y] as const) }),
		...(isId(at) && { at }),
		...(isView(v) && { v: [v[0], v[1], v[2], v[3]] }),
		...(isTime(t) && { t }),
		...(isTime(f) && { f }),
	}
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= longestId

const isNear = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= farthest

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const isPoint = (value: unknown): value is Point => Array.isArray(value) && value.length === 2 && value.every(isNear)

const isWay = (value: unknown): value is Point[] =>
	Array.isArray(value) && value.length > 0 && value.slice(0, mostPointed).every(isPoint)

const isView = (value: unknown): value is [number, number, number, number] =>
	Array.isArray(value) && value.length === 4 && value.every(isNear) && Math.min(...value.slice(2)) > 0

/**
 * How long a device waits between two tellings, in milliseconds: what everybody tells goes to everybody, so that twice as
 * many people would be four times as much.
 */
export const tellEvery = (people: number): number => (people <= 50 ? 100 : people <= 150 ? 200 : 400)
