import { Suspense, useState } from 'react'
import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { lazyPart } from '../ui/lazyPart.ts'
import { Notice } from '../ui/Notice.tsx'
import { quarantineTexts } from './texts.ts'
import { useNotShown } from './watchQuarantine.ts'

const QuarantineDialog = lazyPart(() => import('./QuarantineDialog.tsx').then((module) => module.QuarantineDialog))

/** Less than this, in bytes, another program may keep without anybody being told. */
const worthTelling = 16 * 1024

/** Tells the moderation that something in the workshop is not shown, with the way to see what it is. */
export function QuarantineNotice() {
	const { doc } = useRoom()
	const texts = useTexts(quarantineTexts)
	const { records, foreign } = useNotShown(doc)
	const [isOpen, open] = useState(false)
	const [dismissed, dismiss] = useState({ records: 0, foreign: 0 })
	const isMore = records.size > dismissed.records || foreign >= Math.max(worthTelling, 2 * dismissed.foreign)
	return (
		<>
			{isMore && (
				<Notice
					tone="care"
					icon="hidden"
					title={records.size > 0 ? texts.hidden(records.size) : texts.foreignThere(texts.size(foreign))}
					action={
						<>
							<Button size="small" onClick={() => open(true)}>
								{texts.look}
							</Button>
							<Button
								kind="icon"
								icon="close"
								aria-label={texts.dismiss}
								onClick={() => dismiss({ records: records.size, foreign })}
							/>
						</>
					}
				>
					{texts.unharmed}
				</Notice>
			)}
			<Suspense>{isOpen && <QuarantineDialog records={records} onClose={() => open(false)} />}</Suspense>
		</>
	)
}
