/** The part of the browser's storage that is needed. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Things that a device keeps over a reload, each under a name of its own: windows beside each other never overwrite all of it. */
export interface ItemStore<Thing> {
	/** names and things, in no order */
	entries(): [name: string, thing: Thing][]
	list(): Thing[]
	/** Whether it is kept; without storage, or with a full one, it is not. */
	put(name: string, thing: Thing): boolean
	drop(name: string): void
	/** Calls back when another window has changed something, with what it took away. */
	watch(changed: (gone: Thing | undefined) => void): () => void
}

/** `place` begins all names; `read` tells what stored things are: what is none is passed over. */
export function openItemStore<Thing>(
	storage: DeviceStorage | undefined,
	place: string,
	read: (value: unknown) => Thing | undefined,
): ItemStore<Thing> {
	const entries = (): [string, Thing][] => {
		try {
			const names = Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '')
			return names
				.filter((name) => name.startsWith(place))
				.flatMap((name) => {
					const thing = parsed(storage?.getItem(name), read)
					return thing === undefined ? [] : [[name.slice(place.length), thing]]
				})
		} catch {
			return []
		}
	}
	return {
		entries,
		list: () => entries().map(([, thing]) => thing),
		put(name, thing) {
			try {
				storage?.setItem(place + name, JSON.stringify(thing))
				return storage !== undefined
			} catch {
				return false
			}
		},
		drop(name) {
			try {
				storage?.removeItem(place + name)
			} catch {
				// blocked meanwhile: then nothing is kept there either
			}
		},
		watch(changed) {
			const hear = ({ key, oldValue, newValue }: StorageEvent) => {
				if (key === null || key.startsWith(place)) changed(newValue ? undefined : parsed(oldValue, read))
			}
			addEventListener('storage', hear)
			return () => removeEventListener('storage', hear)
		},
	}
}

function parsed<Thing>(text: string | null | undefined, read: (value: unknown) => Thing | undefined) {
	try {
		return read(JSON.parse(text ?? 'null'))
	} catch {
		return undefined
	}
}

/** This browser's storage, if it lets us have one. */
export function deviceStorage(): DeviceStorage | undefined {
	try {
		return localStorage
	} catch {
		return undefined
	}
}
