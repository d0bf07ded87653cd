import { useMemo } from 'react'
import { dotsGiven, listPolls, pollsOf } from '../../shared/blocks/poll/index.ts'
import { observed } from '../sync/observed.ts'
import { useResults } from '../sync/ResultsContext.ts'
import { useValue } from '../sync/RoomContext.ts'
import { createValue, type Value } from '../sync/value.ts'

type GivenDots = ReadonlyMap<string, number>

const nothing: Value<GivenDots> = createValue<GivenDots>(new Map())
const isSame = (a: GivenDots, b: GivenDots) => JSON.stringify([...a]) === JSON.stringify([...b])

/** The dots each thing got in the last ballot about it, as the server counted them: the same map until that changes. */
export function useGivenDots(): GivenDots {
	const { doc } = useResults()
	return useValue(
		useMemo(() => {
			if (!doc) return nothing
			const read = () => dotsGiven(listPolls(doc).map(({ result }) => result))
			return observed([pollsOf(doc)], () => true, read, isSame)
		}, [doc]),
	)
}
