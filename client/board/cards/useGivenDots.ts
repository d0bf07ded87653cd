import { dotsGiven, listPolls, pollsOf } from '../../../shared/blocks/poll/index.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useResults } from '../../sync/ResultsContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type Value } from '../../sync/value.ts'

type GivenDots = ReadonlyMap<string, number>

const nothing: Value<GivenDots> = createValue<GivenDots>(new Map())

const dotsIn = perDocument(
	(results): Value<GivenDots> =>
		derived([allOf(pollsOf(results))], () => dotsGiven(listPolls(results).map(({ result }) => result))),
)

/** The dots each thing got in the last ballot about it, as the server counted them: the same map until that changes. */
export function useGivenDots(): GivenDots {
	const { doc } = useResults()
	return useValue(doc ? dotsIn(doc) : nothing)
}
