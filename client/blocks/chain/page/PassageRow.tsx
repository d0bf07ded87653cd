import { Icon } from '../../../ui/icon.tsx'

/** Where the way leads from the step above, as words. */
export const PassageRow = ({ words, isBack }: { words: string; isBack?: boolean }) => (
	<tr className="chain-passage-row">
		<td className="chain-cell-number">
			<Icon name={isBack ? 'undo' : 'forward'} size={16} />
		</td>
		<td colSpan={5}>{words}</td>
	</tr>
)
