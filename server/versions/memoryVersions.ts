import { isId, newestFirst, noSuchVersion, type State, type Version, type VersionStore } from './versionStore.ts'

/** Versions for tests and trials: gone with the process. */
export function memoryVersions(): VersionStore {
	const workshops = new Map<string, Map<string, { version: Version; state: State }>>()
	const versionsOf = (workshop: string) => workshops.get(workshop) ?? new Map<string, never>()
	return {
		async keep({ workshop, room }, id, kept, state) {
			if (!isId(workshop) || !isId(id)) throw noSuchVersion()
			const bytes = state.reduce((sum, update) => sum + update.length, 0)
			const version: Version = { ...kept, id, room, bytes }
			const own = workshops.get(workshop) ?? new Map<string, { version: Version; state: State }>()
			workshops.set(workshop, own.set(id, { version, state: state.map((update) => update.slice()) }))
			return version
		},
		list: async (workshop) => [...versionsOf(workshop).values()].map(({ version }) => version).sort(newestFirst),
		async read(workshop, id) {
			const found = versionsOf(workshop).get(id)
			if (!found) throw noSuchVersion()
			return found.state
		},
		async drop(workshop, ids) {
			for (const id of ids) workshops.get(workshop)?.delete(id)
		},
		async erase(workshop) {
			workshops.delete(workshop)
		},
	}
}
