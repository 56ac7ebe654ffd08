package org.hearsay.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a database really holds. */
final class Inside {

  private Inside() {}

  /** Each table's columns. */
  static Map<String, Set<String>> columns(Store store) throws SQLException {
    Map<String, Set<String>> columns = new TreeMap<>();
    try (Connection connection = store.dataSource().getConnection();
        ResultSet rows = connection.getMetaData().getColumns(null, null, "%", "%")) {
      while (rows.next()) {
        String schema = rows.getString("TABLE_SCHEM");
        if (schema == null || schema.equals("public")) {
          columns
              .computeIfAbsent(rows.getString("TABLE_NAME"), table -> new TreeSet<>())
              .add(rows.getString("COLUMN_NAME"));
        }
      }
    }
    return columns;
  }

  /** All rows of a table, each as its columns' text. */
  static List<List<String>> rows(Store store, String table) throws SQLException {
    List<List<String>> all = new ArrayList<>();
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        all.add(row);
      }
    }
    return all;
  }

  /** Does one thing behind the store's back. */
  static void run(Store store, String sql) throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Deletes everything, so that a database can be used again. */
  static void empty(Store store) throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (Tables.Table table : Tables.ALL) {
        String kept = table.name().equals("local_channel") ? " WHERE name <> 'general'" : "";
        statement.executeUpdate("DELETE FROM " + table.name() + kept);
      }
      statement.executeUpdate("DELETE FROM life");
      connection.commit();
      connection.setAutoCommit(true);
    }
  }
}
