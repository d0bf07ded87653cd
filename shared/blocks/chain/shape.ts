/** How a chain lies on a board: as one tldraw shape that only refers to it. The data stand in `chains`. */
export const chainShapeType = 'service-chain'

export interface ChainShapeProps {
	/** width in board units */
	w: number
	/** height in board units as long as nobody has drawn the chain; each device then lays out its own */
	h: number
	chainId: string
}

export const newChainProps = (chainId: string): ChainShapeProps => ({ w: 960, h: 760, chainId })
