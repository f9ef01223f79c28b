import GLPKSolver

extension TierSearch {
    func shouldCut(_ node: TreeNode, _ round: Int) throws(GLPKFault) -> Bool { false }

    func cut(_ relaxation: NodeRelaxation, _ domain: Domain, _ point: [Double]) throws(GLPKFault) -> Bool { false }
}
