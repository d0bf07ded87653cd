import type { Term } from '../../registry/index.ts'

/** What stands where a scene has no station, or a part is nobody's of the registry. */
export const sceneWords = {
	noLane: { de: 'Station offen', en: 'Station open' },
	gone: { de: 'nicht mehr im Verzeichnis', en: 'no longer in the registry' },
	person: { de: 'Person aus dem Fall', en: 'Person of the case' },
	free: { de: 'Gast ohne Organisation', en: 'guest without an organisation' },
} as const satisfies Record<string, Term>
