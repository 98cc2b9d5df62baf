/// Small dense systems of linear equations.
enum LinearSystem {
  /// The inverse of a square matrix, by Gaussian elimination with partial pivoting.
  ///
  /// Golub & Van Loan 2013, Matrix Computations, section 3.4.
  ///
  /// - Returns: Nothing where the matrix is singular, or so nearly that no digit of the answer would be right.
  static func inverse(of matrix: [[Double]]) -> [[Double]]? {
    let size = matrix.count
    guard matrix.allSatisfy({ $0.count == size }) else { return nil }
    var rows = matrix
    var inverse = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0.0 } }
    for column in 0..<size {
      var pivot = column
      for row in column..<size where rows[row][column].magnitude > rows[pivot][column].magnitude { pivot = row }
      // The rows of I − Q are of the size of 1 at most, so that this is measured against 1.
      guard rows[pivot][column].magnitude > 1e-13 else { return nil }
      rows.swapAt(column, pivot)
      inverse.swapAt(column, pivot)
      let scale = 1 / rows[column][column]
      for k in 0..<size {
        rows[column][k] *= scale
        inverse[column][k] *= scale
      }
      for row in 0..<size where row != column && rows[row][column] != 0 {
        let factor = rows[row][column]
        for k in 0..<size {
          rows[row][k] -= factor * rows[column][k]
          inverse[row][k] -= factor * inverse[column][k]
        }
      }
    }
    return inverse
  }
}
