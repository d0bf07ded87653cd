import type { Area, Box, PlacedArea } from './areas.ts'
import type { CirclesForm } from './circles.ts'
import { type Line, linesOf } from './lines.ts'
import { linesOfName, measures, seatFor } from './measures.ts'
import { inCircle, inRing, inRows, type Seat } from './seats.ts'

export interface CirclesLayout {
	readonly w: number
	readonly h: number
	readonly areas: readonly PlacedArea[]
	readonly lines: readonly Line[]
}

/** Where everything lies. The same areas and width give the same picture on every device; no two names ever meet. */
export function layoutOf(form: CirclesForm, areas: readonly Area[], width: number): CirclesLayout {
	return form === 'rings' ? rings(areas, width) : levels(areas, width)
}

/** As high as the longest name in an area needs, and a line below it. */
function seatIn({ members }: Area): number {
	const names = members.map(({ name, shortName }) => linesOfName(name, shortName))
	return seatFor(names.reduce((most, lines) => Math.max(most, lines), 1))
}

/** How many seats an area needs: one more for the words that count the rest. */
const seatsIn = ({ members, more, elsewhere = 0 }: Area): { drawn: number; all: number } => ({
	drawn: members.length,
	all: members.length + (more > 0 || elsewhere > 0 ? 1 : 0),
})

const shifted = (seats: readonly Seat[], by: { x: number; y: number }): Seat[] =>
	seats.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }))

function placed(area: Area, box: Box, shape: PlacedArea['shape'], seats: readonly Seat[]): PlacedArea {
	const { drawn, all } = seatsIn(area)
	const own = shifted(seats, box)
	const rest = all > drawn ? own[drawn] : undefined
	return { ...area, ...box, shape, seat: seatIn(area), seats: own.slice(0, drawn), ...(rest && { rest }) }
}

/** A box of rows of seats, not wider than so many columns. */
function rowsBox(area: Area, columns: number): { w: number; h: number; seats: Seat[] } {
	const [{ all }, seat] = [seatsIn(area), seatIn(area)]
	const own = Math.max(1, Math.min(columns, all))
	const seats = inRows(all, own, seat)
	const rows = Math.max(1, Math.ceil(all / own))
	const { pillSide, pillTop } = measures
	return {
		w: own * measures.seat + 2 * pillSide,
		h: rows * seat + pillTop + measures.air,
		seats: shifted(seats, { x: pillSide, y: pillTop }),
	}
}

function levels(areas: readonly Area[], width: number): CirclesLayout {
	const { padding, lane, gap, between, title, seat: seatWidth, pillSide } = measures
	const left = padding + lane
	const steering = areas.find(({ kind }) => kind === 'steering')
	const working = inOrderOfReports(areas.filter(({ kind }) => kind === 'working'))
	const circles = working.map((area) => ({ area, ...inCircle(seatsIn(area).all, seatIn(area)) }))
	const room = Math.max(measures.narrowest, width - left - padding, ...circles.map(({ radius }) => 2 * radius))
	const rows = inLines(circles, room)
	const out: PlacedArea[] = []
	let y = padding + title

	const widest = Math.max(0, ...rows.map((row) => lengthOf(row)))
	const columns = Math.max(1, Math.floor((room - 2 * pillSide) / seatWidth))
	if (steering) {
		const box = rowsBox(steering, columns)
		const [first] = rows
		// Lines lead straight up to it from the groups right below.
		const least = first ? lengthOf(first) - (first[0]?.radius ?? 0) - (first.at(-1)?.radius ?? 0) + 2 * pillSide : 0
		const w = Math.min(room, Math.max(box.w, least))
		const x = left + (Math.max(widest, w) - w) / 2
		const aside = (w - box.w) / 2
		out.push(placed(steering, { x, y, w, h: box.h }, 'pill', shifted(box.seats, { x: aside, y: 0 })))
		y += box.h + (rows.length > 0 ? between : gap)
	}
	for (const row of rows) {
		const full = Math.max(widest, out[0]?.w ?? 0)
		let x = left + (full - lengthOf(row)) / 2
		const high = Math.max(...row.map(({ radius }) => 2 * radius))
		for (const { area, radius, seats } of row) {
			out.push(placed(area, { x, y, w: 2 * radius, h: 2 * radius }, 'circle', seats))
			x += 2 * radius + gap
		}
		y += high + (row === rows.at(-1) ? gap : between)
	}
	y += title
	const [network, nowhere] = ['network', 'nowhere'].map((kind) => areas.find((area) => area.kind === kind))
	const full = Math.max(widest, out[0]?.w ?? 0, room)
	const trayColumns = nowhere ? shareOf(nowhere, network, columns) : 0
	if (network) {
		const ownColumns = nowhere ? Math.max(1, columns - trayColumns - 1) : columns
		const box = rowsBox(network, ownColumns)
		const w = nowhere ? ownColumns * seatWidth + 2 * pillSide : full
		out.push(placed(network, { x: left, y, w, h: box.h }, 'band', box.seats))
	}
	if (nowhere) {
		const x = network ? left + (out.at(-1)?.w ?? 0) + gap : left
		const box = rowsBox(nowhere, Math.max(1, trayColumns))
		const seats = shifted(box.seats, { x: measures.traySide - pillSide, y: 0 })
		const w = Math.max(measures.trayWidth, box.w - 2 * (pillSide - measures.traySide))
		out.push(placed(nowhere, { x, y, w, h: box.h }, 'tray', seats))
	}
	const bottom = Math.max(0, ...out.map((box) => box.y + box.h))
	const right = Math.max(left + room, ...out.map((box) => box.x + box.w))
	return { w: right + padding, h: bottom + padding + measures.key, areas: out, lines: linesOf(out, left) }
}

/** How many columns of a band those get who are nowhere yet. */
function shareOf(nowhere: Area, network: Area | undefined, columns: number): number {
	const [own, others] = [seatsIn(nowhere).all, network ? seatsIn(network).all : 0]
	const share = Math.round(((columns - 1) * own) / Math.max(1, own + others))
	return Math.max(1, Math.min(own, share, columns - 2))
}

type Round = { readonly area: Area; readonly radius: number; readonly seats: readonly Seat[] }

const lengthOf = (row: readonly Round[]): number =>
	row.reduce((sum, { radius }) => sum + 2 * radius + measures.gap, -measures.gap)

function inLines(circles: readonly Round[], room: number): Round[][] {
	const rows: Round[][] = []
	for (const circle of circles) {
		const row = rows.at(-1)
		if (row && lengthOf([...row, circle]) <= room) row.push(circle)
		else rows.push([circle])
	}
	return rows
}

/** Groups that report to others stand below them, as far as nobody reports in a circle. */
function inOrderOfReports(areas: readonly Area[]): Area[] {
	const byId = new Map(areas.map((area) => [area.group?.id, area]))
	const depthOf = ({ group }: Area): number => {
		const seen = new Set<string | undefined>()
		let depth = 0
		for (let at = group?.reportsTo; byId.has(at) && !seen.has(at); at = byId.get(at)?.group?.reportsTo) {
			seen.add(at)
			depth++
		}
		return depth
	}
	const depths = new Map(areas.map((area) => [area, depthOf(area)]))
	return [...areas].sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0))
}

function rings(areas: readonly Area[], width: number): CirclesLayout {
	const { padding, title, gap, seat: seatWidth, pillSide } = measures
	const [core, information, nowhere] = (['core', 'information', 'nowhere'] as const).map((kind) =>
		areas.find((area) => area.kind === kind),
	)
	const inner = inCircle(core ? seatsIn(core).all : 0, core ? seatIn(core) : 0)
	const outer = inRing(
		information ? seatsIn(information).all : 0,
		inner.radius + title,
		information ? seatIn(information) : 0,
	)
	const out: PlacedArea[] = []
	const w = Math.max(width, 2 * outer.radius + 2 * padding)
	const [x, y] = [w / 2, padding + title + outer.radius]
	const around = (radius: number): Box => ({ x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius })
	if (information) out.push(placed(information, around(outer.radius), 'circle', outer.seats))
	if (core) out.push(placed(core, around(inner.radius), 'circle', inner.seats))
	let bottom = y + outer.radius
	if (nowhere) {
		const columns = Math.max(1, Math.floor((w - 2 * padding - 2 * pillSide) / seatWidth))
		const box = rowsBox(nowhere, columns)
		const left = (w - Math.max(measures.trayWidth, box.w)) / 2
		out.push(
			placed(
				nowhere,
				{ x: left, y: bottom + gap, w: Math.max(measures.trayWidth, box.w), h: box.h },
				'tray',
				box.seats,
			),
		)
		bottom += gap + box.h
	}
	return { w, h: bottom + padding + measures.key, areas: out, lines: [] }
}
