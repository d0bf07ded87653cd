type Point = readonly [x: number, y: number]

/** How long a point is seen after the pointer has left it, in milliseconds. */
const fades = 1_200
/** So many people can point at the same time; more would show nothing to anybody. */
const mostPointing = 8

/** What people's pointers leave behind for a moment. */
export interface Trails {
	/** Notes what a device tells of its pointer now, and gives what is to be seen of it; undefined if nothing is. */
	follow(client: number, told: readonly Point[] | undefined, now: number): readonly Point[] | undefined
	/** Forgets everybody else. */
	keepOnly(devices: readonly { readonly client: number }[]): void
}

interface Trail {
	told: readonly Point[] | undefined
	points: { readonly point: Point; readonly at: number }[]
}

export function createTrails(): Trails {
	const trails = new Map<number, Trail>()
	return {
		follow(client, told, now) {
			const known = trails.get(client)
			if (!known && (!told || trails.size >= mostPointing)) return undefined
			const trail = known ?? { told: undefined, points: [] }
			trails.set(client, trail)
			if (told && told !== trail.told) trail.points.push(...told.map((point) => ({ point, at: now })))
			trail.told = told
			// Where a pointer stands still it goes on being seen.
			const resting = told ? trail.points.length - told.length : trail.points.length
			trail.points = trail.points.filter(({ at }, i) => i >= resting || now - at < fades)
			if (trail.points.length === 0) trails.delete(client)
			return trail.points.length > 0 ? trail.points.map(({ point }) => point) : undefined
		},
		keepOnly(devices) {
			const kept = new Set(devices.map(({ client }) => client))
			for (const client of trails.keys()) if (!kept.has(client)) trails.delete(client)
		},
	}
}
