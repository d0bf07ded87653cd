import { type ReactNode, useEffect, useRef } from 'react'
import type { BlockRef } from '../../../shared/blocks/index.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { ListPage } from './ListPage.tsx'
import { textsIn } from './readList.ts'
import { listTexts } from './texts.ts'
import { useList } from './useList.ts'

interface BoardListProps {
	/** tldraw page id */
	board: string
	name: string
	/** shows what a building block says on this board */
	block: (ref: BlockRef) => ReactNode
}

/** All of a board as a list. */
export function BoardList(props: BoardListProps) {
	return <ListPage {...props} list={useList(props.board)} />
}

/** What else lies on a board whose block has a view of its own: folded away below it, and nothing if there is nothing. */
export function BesideBlock({ own, ...props }: BoardListProps & { own: string | undefined }) {
	const { beside } = useTexts(listTexts)
	const list = useList(props.board, own)
	const arrived = useValue(useNavigation().arrived)
	const fold = useRef<HTMLDetailsElement>(null)
	const isLedHere = arrived?.to === 'board' && arrived.board === props.board && arrived.shape !== undefined
	useEffect(() => {
		if (isLedHere && arrived) fold.current?.setAttribute('open', '')
	}, [isLedHere, arrived])
	const isEmpty = list.sections.length === 0 && list.loose.length === 0
	if (isEmpty) return null
	const cards = textsIn(list).filter(({ kind }) => kind === 'card').length
	return (
		<details ref={fold} className="list-beside">
			<summary>
				<Icon name="next" size={16} />
				{beside(cards)}
			</summary>
			<ListPage {...props} list={list} />
		</details>
	)
}
