import { useMemo } from 'react'
import { useRoom } from '../../sync/RoomContext.ts'
import type { FieldText } from '../../sync/textBinding.ts'
import { shapeWords } from './shapeWords.ts'

/** What a shape says, to be followed and written; `version` tells when an undo has made another text of it. */
export function useShapeWords(shape: string, version: number): FieldText | undefined {
	const { doc } = useRoom()
	// biome-ignore lint/correctness/useExhaustiveDependencies: another version is another text
	return useMemo(() => shapeWords(doc, shape), [doc, shape, version])
}
